//! Courses, their classes and the people around them: who leads, who accompanies, and the roster of who studies.

pub mod roster;
