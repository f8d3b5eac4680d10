errors-home = To the front page
errors-again = Try again
errors-incident = If you write to us, mention the number
errors-missing-title = There is no such page
errors-missing-body = The link may be mistyped, or the page is not for you. Nothing has gone wrong.
errors-malformed-title = We could not read that
errors-malformed-body = Something was missing in what your browser sent. Go back, reload the page and try again.
errors-large-title = That was too much at once
errors-large-body = The file or text is larger than we take. Go back and send something smaller.
errors-foreign-title = That came from another site
errors-foreign-body = For your safety we only take what is sent from our own pages. Go to the front page and try from there.
errors-away-title = We will be back in a moment
errors-away-body = Right now we cannot reach our database, or it is very busy. Everything that was confirmed to you is saved.

    If you just sent something without an answer, it is not saved. Go back in your browser, your text is still there, and send it again in a little while.
errors-overtaken-title = Somebody else was faster
errors-overtaken-body = While you had the page open, something was changed that does not go together with what you sent. Nothing was saved twice, and nothing is lost. Go back, reload the page, and see how it stands now.
errors-broken-title = Something broke on our side
errors-broken-body = It is not your fault. Everything that was confirmed to you is saved. Go back and try again.
errors-sign-in = Sign in in a new tab
errors-another-title = Somebody else opened that page
errors-another-body = { $name } is signed in here now. The page that was sent had been opened by somebody else, so nothing is saved and none of it is shown here.

    Are you { $name }? Go to your own home page.

    Did you write it, and are you not { $name }? It is not lost as long as this page is open. Sign in as yourself in a new tab. Then come back here and reload the page. Your browser asks whether it may send again. Say yes, and it is saved as yours.
errors-another-home = To my home page
errors-signed-out-title = You have been signed out
errors-signed-out-body = What you wrote is not saved yet, but it is not lost either: it is kept in this page.

    Sign in in a new tab. Then come back here and reload the page. Your browser asks whether it may send again. Say yes, and it is saved.
