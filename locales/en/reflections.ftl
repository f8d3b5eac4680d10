# What students write for themselves: the warm-up with three stories, and reflections before, midway and at the end.
# Nobody else reads it. So the tone is calm, and nothing is required.

reflections-private = Only you can read this. It is locked for everybody else, it is not used to form groups, and nobody can see whether you have written.
reflections-until = It is deleted a month after the course. You can delete it earlier yourself, or keep it.

## The warm-up

reflections-warmup-title = Three stories to start with
reflections-warmup-lead = It takes five minutes. The stories are invented, but most people know a little of them. Afterwards you can write something for yourself.
reflections-warmup-next = Write something for yourself
reflections-warmup-next-words = Three small questions. Nobody else reads your answers.
reflections-warmup-next-button = To the first question
reflections-story-1-title = Everybody else was writing
reflections-story-1-text =
    Mikkel was at his third lecture in { $course }. The teacher said a word he had never heard. All around him people were writing. Nobody raised a hand. “So it is only me,” he thought. At home he read the same three pages four times. The next day he sat at the back, so that nobody would ask him anything.

    A week later somebody in his group asked: “Did anyone understand that thing on Tuesday?” It went quiet. Then all four of them laughed. One had copied the whole board without understanding it. Another had searched the web until two in the morning.

    They did not understand it that day either. But they wrote down three questions and brought them along. It became a habit. Some weeks were still hard. But Mikkel did not sit at the back any more, and he knew whom to ask.
reflections-story-2-title = The break
reflections-story-2-text =
    Samira knew nobody when she began. The first days were full of games and names. She smiled and joined in. But in the breaks the others stood in circles, and she did not know how to get into one. She went to the library when it was time to eat. There she could look as if she was busy.

    One day in October Elias from her class sat there too. He had thought she had friends somewhere else, since she always left. He went down there himself because talking made him so tired. They agreed to eat together on Thursdays. Only Thursdays, and only for half an hour.

    It did not become a big crowd. By spring they were three. Samira still misses out on things, and sometimes she minds. But on Thursdays somebody has kept a seat.
reflections-story-3-title = On the train in week five
reflections-story-3-text =
    Freja had looked forward to it for two years. In week five she sat on the train and thought she had chosen wrong. The subjects were not what she had dreamt of. The others sounded so sure. She looked up three other programmes on her phone and told nobody.

    At a meeting each of them was to say one thing they had doubts about. Freja said it aloud. One had changed from another programme the year before. Another thought of stopping every Monday. A third liked the subject and had doubted all summer anyway.

    She also talked to a study adviser. They did not make a plan for life. They agreed on what she would keep an eye on for the rest of the term. Freja stayed. The doubt still comes by. Now she knows that it visits others too.

## The questions

reflections-list-title = Your own thoughts
reflections-list-lead = Here you can write for yourself. It is good to have found words before you talk together. You decide what you tell the others.
reflections-moment-warmup = To warm up
reflections-moment-style = About how you prefer to work
reflections-moment-before = Before there are groups
reflections-moment-midway = In the middle of the term
reflections-moment-end = At the end
reflections-status-written = Written
reflections-status-kept = Kept
reflections-w1-title = What in the stories could be you, or somebody you know?
reflections-w1-help = Write what came to your mind. There are no right answers.
reflections-w2-title = What has helped you before when something new was hard?
reflections-w2-help = It may well be from work, sport or family.
reflections-w3-title = What is one small step you will take in the first two weeks?
reflections-w3-help = So small that it is easy to do. For example, saying hello to the person next to you.
reflections-style-title = Three sentences just for you
reflections-style-lead = You have just said how you prefer to work. Put a few words to it if you feel like it. Then you have something to say when you meet.
reflections-style-lead-alone = Put a few words on how you prefer to work, if you feel like it. Then you have something to say when you meet.
reflections-style-save = Save and continue
reflections-style-all = Write them on one page
reflections-style-found = You find the sentences again among your own thoughts. There you can copy one of them to your card, or keep it.
reflections-s1-title = What do the others get from you working like this?
reflections-s1-help = For example: I stay calm when there is a lot to do.
reflections-s2-title = What is good for them to know about it?
reflections-s2-help = For example: When I am quiet, I am thinking.
reflections-s3-title = What would you like to try to do differently?
reflections-s3-help = For example: I will show something before it is finished.
reflections-r1-title = What are you good at when several people do something together?
reflections-r1-help = Think of a time when it went well. It may well be from life outside school.
reflections-r2-title = How are you towards others in a group?
reflections-r2-help = When it goes well. And when you are under pressure.
reflections-r3-title = What should the group be for you?
reflections-r3-help = Think both of the subject and of being together.
reflections-r4-title = What does it take for you to dare to say “I don’t get it”?
reflections-r4-help = What can the others do? What can you do yourself?
reflections-r5-title = What have you done that helped somebody?
reflections-r5-help = And what will you try to do in a new way?
reflections-r6-title = What do you take with you to your next group?
reflections-r6-help = Something that worked. Something you learnt about yourself. Something you will do differently.
reflections-form-label = Your words
reflections-form-hint = Notes are fine. You can always come back.
reflections-form-later = Once it is saved, you can come back here. Then you can put a sentence on your card, keep it for next term, or delete it.
reflections-form-save = Save
reflections-draft-saved = Saved at { $time }. Only you can read it.
reflections-draft-long = Saved at { $time }. { $over ->
        [one] The text is one character too long,
       *[other] The text is { $over } characters too long,
    } so it is not finished yet.
reflections-fault-long = The text has { $length } characters. There is room for { $max }.
reflections-fault-unfinished = { $over ->
        [one] The text is one character too long.
       *[other] The text is { $over } characters too long.
    } It is kept, but it is not finished yet.
reflections-copy-title = Would you like to use a sentence on your card?
reflections-copy-words = You can put a sentence on the card that your group sees. You look through the card before you save it. A sentence can have up to { $max } characters.
reflections-copy-legend = Choose a sentence
reflections-copy-button = Put it on my card
reflections-keep-title = Keep or delete
reflections-keep-kept = You have chosen to keep it. Then you can find it again for up to a year.
reflections-keep-button = Keep it for next term
reflections-keep-let-go = Do not keep it after all
reflections-forget-ask = Delete it
reflections-forget-words = Your words are deleted at once. Nobody can bring them back, not even you.
reflections-forget-button = Yes, delete my words
reflections-kept-title = What you kept from before
reflections-kept-words = You wrote this in another course. Only you can see it.
reflections-notice-saved = Saved. Only you can read it
reflections-notice-elsewhere = Saved. Please look at what else you have written
reflections-notice-copied = The sentence is ready for your card. Look through it, and save
reflections-notice-choose = Choose a sentence first
reflections-notice-no-card = There is no card to put it on yet
reflections-notice-card-full = There are many lines for your card. Look through them on the card first
reflections-notice-kept = It is kept for next term
reflections-notice-let-go = It is deleted after the course
reflections-notice-forgotten = It is deleted

## For the course leader

reflections-offers-title = A warm-up for a whole class
reflections-offers-lead = Three short stories and three questions that students answer for themselves. Offer it to whole classes, never to single students. You cannot see who writes, or what.
reflections-offers-legend = Which classes should have it?
reflections-offers-hint = Everybody in the class finds it on their page. If you remove a class, they can still keep what they have written.
reflections-offers-none = Those without a class
reflections-offers-preview = What students read
reflections-offers-questions = What they are asked
reflections-notice-offered = Saved

## The institution's own films

reflections-films-title = Films from your place of study
reflections-films-outside = The film lies outside Medspil, at { $host }. If you open it, that site can see your visit.
reflections-films-admin-title = Films in the warm-up
reflections-films-admin-hint = Your own films, which students may watch after the three stories
reflections-films-admin-lead = Students find them after the three stories. Medspil only shows a link. Please choose a site that does not follow those who watch.
reflections-films-add = Add a film
reflections-films-title-da = Title in Danish
reflections-films-title-en = Title in English
reflections-films-title-hint = Write it as the student reads it, at most { $max } characters.
reflections-films-address = Address
reflections-films-address-hint = For example https://film.dk/welcome
reflections-films-button = Add
reflections-films-full = There is room for { $max } films. Remove one if you want to add another.
reflections-films-fault-da = Write the title in Danish.
reflections-films-fault-en = Write the title in English.
reflections-films-fault-address = Write the whole address. It begins with https:// and has neither a name nor a password in it.
reflections-films-remove-ask = Remove
reflections-films-remove-words = Students do not see it in the warm-up any more. The film itself stays where it is.
reflections-films-remove-yes = Yes, remove
reflections-notice-film-added = The film is in the warm-up from now on
reflections-notice-film-removed = The film is removed
