//! When people are taught: whoever does not say when they can meet can do so at all other times. It is kept with what
//! proposals were made from, so that a timetable that changes later changes none of them.

use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

use super::snapshot::slots;
use crate::courses::{self, ClassSectionId, CourseId};
use crate::matching::Slots;

/// When a course is taught, and each class of it by itself.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Teaching {
    together: Slots,
    /// With what everybody has together.
    classes: Vec<(Uuid, Slots)>,
}

impl Teaching {
    /// As it is now.
    pub(super) async fn of(db: &mut PgConnection, course: CourseId) -> sqlx::Result<Self> {
        let together = courses::taught(db, course).await?;
        let classes = courses::class_sections(db, course).await?.into_iter();
        let classes =
            classes.map(|class| (class.class_section_id.uuid(), slots(together.or(class.taught)))).collect();
        Ok(Self { together: slots(together), classes })
    }

    /// When somebody of a class is taught, or of none.
    pub(super) fn of_class(&self, class: Option<ClassSectionId>) -> Slots {
        let of = |class: ClassSectionId| self.classes.iter().find(|(known, _)| *known == class.uuid());
        class.and_then(of).map_or(self.together, |(_, slots)| *slots)
    }
}
