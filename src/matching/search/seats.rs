//! Who sits where: one flat row of seats, so that an exchange is two writes and a group is a slice.

/// People at their groups. Both are known by their places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Seats {
    width: usize,
    row: Vec<u32>,
    taken: Vec<u32>,
    group_of: Vec<u32>,
    seat_of: Vec<u32>,
}

impl Seats {
    /// Everybody seated as they are in `groups`, each group with seats for `width`, or for all where they are fewer.
    pub fn new(people: usize, groups: &[Vec<u32>], width: usize) -> Self {
        let width = groups.iter().map(Vec::len).fold(width.min(people).max(1), usize::max);
        let mut seats = Self {
            width,
            row: vec![0; groups.len() * width],
            taken: vec![0; groups.len()],
            group_of: vec![0; people],
            seat_of: vec![0; people],
        };
        for (group, members) in groups.iter().enumerate() {
            seats.fill(group as u32, members);
        }
        seats
    }

    /// How many groups.
    pub fn groups(&self) -> u32 {
        self.taken.len() as u32
    }

    /// How many people.
    pub fn people(&self) -> u32 {
        self.group_of.len() as u32
    }

    /// The group somebody sits in.
    #[inline]
    pub fn group_of(&self, person: u32) -> u32 {
        self.group_of[person as usize]
    }

    /// A group's members.
    #[inline]
    pub fn members(&self, group: u32) -> &[u32] {
        &self.row[group as usize * self.width..][..self.taken[group as usize] as usize]
    }

    /// How many sit in a group.
    #[inline]
    pub fn size(&self, group: u32) -> u32 {
        self.taken[group as usize]
    }

    /// Two people of different groups change seats.
    pub fn swap(&mut self, one: u32, other: u32) {
        let (a, b) = (one as usize, other as usize);
        self.row[self.group_of[a] as usize * self.width + self.seat_of[a] as usize] = other;
        self.row[self.group_of[b] as usize * self.width + self.seat_of[b] as usize] = one;
        self.group_of.swap(a, b);
        self.seat_of.swap(a, b);
    }

    /// Somebody moves to another group, which has a free seat.
    pub fn shift(&mut self, person: u32, to: u32) {
        let from = self.group_of[person as usize] as usize;
        let seat = self.seat_of[person as usize];
        self.taken[from] -= 1;
        let last = self.row[from * self.width + self.taken[from] as usize];
        self.row[from * self.width + seat as usize] = last;
        self.seat_of[last as usize] = seat;
        let seat = self.taken[to as usize];
        self.row[to as usize * self.width + seat as usize] = person;
        self.taken[to as usize] += 1;
        self.group_of[person as usize] = to;
        self.seat_of[person as usize] = seat;
    }

    /// Seats exactly these people in a group.
    pub fn fill(&mut self, group: u32, members: &[u32]) {
        self.taken[group as usize] = members.len() as u32;
        for (seat, &person) in members.iter().enumerate() {
            self.row[group as usize * self.width + seat] = person;
            self.group_of[person as usize] = group;
            self.seat_of[person as usize] = seat as u32;
        }
    }

    /// The groups as lists.
    pub fn to_groups(&self) -> Vec<Vec<u32>> {
        (0..self.groups()).map(|group| self.members(group).to_vec()).collect()
    }
}
