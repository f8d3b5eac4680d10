//! What can be ticked in the form and in the note: closed lists, each word of which has a text key.

/// Makes an enum whose variants are words: in forms, in sealed bodies and in text keys.
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// Every one, in the order people read them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }

            /// Reads the word.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == word)
            }
        }
    };
}

choices! {
    /// What a request is about.
    About {
        /// We expect different things.
        Expectations = "expectations",
        /// Somebody is missing or does not get going.
        Missing = "missing",
        /// I am outside.
        Outside = "outside",
        /// Tone or disagreement.
        Tone = "tone",
        /// Roles and decisions.
        Roles = "roles",
        /// Times and practical matters.
        Practical = "practical",
        /// Help to get going.
        Process = "process",
        /// A good start.
        Start = "start",
        /// Something else.
        Other = "other",
        /// Somebody has crossed the line: another route is shown first.
        Offensive = "offensive",
    }
}

choices! {
    /// Who asks.
    Voice {
        /// The student alone.
        Alone = "alone",
        /// The student's group: all of its members read and write along.
        Group = "group",
    }
}

choices! {
    /// What the student would like.
    Wish {
        /// Advice for the student.
        Advice = "advice",
        /// A conversation with the group.
        GroupTalk = "group-talk",
        /// Somebody from outside at a meeting.
        Impartial = "impartial",
        /// Help to change group.
        Change = "change",
        /// Just to tell somebody.
        Tell = "tell",
    }
}

choices! {
    /// How soon.
    Pace {
        /// This week.
        Week = "week",
        /// Within a fortnight.
        Fortnight = "fortnight",
        /// No hurry.
        NoHurry = "no-hurry",
    }
}

choices! {
    /// How the student would like to be answered.
    Reach {
        /// On the page of the conversation.
        Here = "here",
        /// By phone.
        Phone = "phone",
        /// Face to face.
        Meeting = "meeting",
    }
}

choices! {
    /// The language to answer in.
    Tongue {
        /// Danish.
        Danish = "danish",
        /// English.
        English = "english",
        /// Either.
        Either = "either",
    }
}

choices! {
    /// Who may know that a student has asked, and nothing else.
    Told {
        /// The facilitator of the student's group.
        Facilitator = "facilitator",
        /// The leaders of the course.
        Leader = "leader",
        /// The members of the group.
        Group = "group",
    }
}

choices! {
    /// How far into their studies somebody is.
    Stage {
        /// In the beginning.
        Start = "start",
        /// In the middle.
        Middle = "middle",
        /// Near the end.
        End = "end",
    }
}

choices! {
    /// The communities a student tells of, from the formal to the informal.
    Community {
        /// Teaching.
        Teaching = "teaching",
        /// The study group or project group.
        StudyGroup = "study-group",
        /// A reading group or a study buddy.
        Buddy = "buddy",
        /// The class.
        Class = "class",
        /// Societies and committees.
        Society = "society",
        /// Friday bar, breaks and what else is loose.
        Informal = "informal",
        /// Friends, family and work away from the studies.
        Elsewhere = "elsewhere",
    }
}

choices! {
    /// Where else a student was shown the way: a tag, no more.
    Referral {
        /// The student counselling of Denmark.
        Counselling = "counselling",
        /// Special educational support.
        Support = "support",
        /// The contact for offensive behaviour.
        Offensive = "offensive",
        /// The student chaplain.
        Chaplain = "chaplain",
        /// A doctor.
        Doctor = "doctor",
    }
}

choices! {
    /// How it ended.
    Outcome {
        /// Advice made things easier.
        Advice = "advice",
        /// A conversation with the group.
        Talk = "talk",
        /// A change of group.
        Change = "change",
        /// Help from elsewhere.
        Elsewhere = "elsewhere",
        /// Something else.
        Other = "other",
    }
}

choices! {
    /// What kind of contact somebody in distress finds.
    CrisisKind {
        /// Danger to life.
        Danger = "danger",
        /// Out-of-hours doctor and urgent psychiatric help.
        Doctor = "doctor",
        /// A phone line.
        Lifeline = "lifeline",
        /// Free counselling.
        Counselling = "counselling",
        /// The advising service.
        Service = "service",
        /// The student chaplain.
        Chaplain = "chaplain",
        /// When somebody has crossed the line.
        Offensive = "offensive",
        /// Somebody to talk with in English.
        English = "english",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_read_back() {
        for about in About::ALL {
            assert_eq!(About::from_word(about.as_str()), Some(*about));
        }
        assert_eq!(About::from_word("gossip"), None);
        assert_eq!(serde_json::to_string(&Wish::GroupTalk).unwrap(), "\"group-talk\"");
    }
}
