//! The assignment problem, exactly: shortest augmenting paths with potentials (Kuhn 1955, Munkres 1957; row by row
//! after Jonker & Volgenant 1987), where a column has many places; and the largest matching alone (Kuhn's algorithm).

use std::ops::{Add, Sub};

/// The column for each row, so that the sum of costs is least; none for a row that is left out, at a cost of `left_out`.
///
/// A column takes as many rows as it has capacity. A row costs what `cost` says, and may not have the column where that
/// says nothing. A row that comes to a column after so many others costs `crowding` more: nothing at first, and never less
/// than the one before. Costs are whatever can be added, taken away and compared, such as several numbers of which an
/// earlier one decides before a later one.
pub(super) fn cheapest<C>(
    rows: usize,
    capacity: &[usize],
    left_out: C,
    cost: impl Fn(usize, usize) -> Option<C>,
    crowding: impl Fn(usize) -> C,
) -> Vec<Option<usize>>
where
    C: Copy + Default + Ord + Add<Output = C> + Sub<Output = C>,
{
    // To be left out is one column more, with a place for everybody.
    let nobody = capacity.len();
    let cost = |row: usize, column: usize| if column == nobody { Some(left_out) } else { cost(row, column) };
    let mut rows_of: Vec<Vec<usize>> = vec![Vec::new(); nobody + 1];
    // With what prices say added at its start and taken away at its end, no step from column to column costs less than
    // nothing, nor does the last one, to a free place.
    let mut price = vec![C::default(); nobody + 1];
    for row in 0..rows {
        // What it costs for the new row to come to a column, somebody else moving on from each column on the way; who
        // comes there, and from where.
        let mut way: Vec<Option<C>> = (0..=nobody).map(|at| Some(cost(row, at)? - price[at])).collect();
        let mut comes = vec![(row, None); nobody + 1];
        let mut is_settled = vec![false; nobody + 1];
        let end = loop {
            let to_end = |at: usize| match capacity.get(at) {
                Some(&capacity) if rows_of[at].len() >= capacity => None,
                Some(_) => Some(way[at]? + crowding(rows_of[at].len()) + price[at]),
                None => Some(way[at]? + price[at]),
            };
            let end = (0..=nobody).filter_map(|at| Some((to_end(at)?, at))).min();
            let open = (0..=nobody).filter(|&at| !is_settled[at]);
            let Some((near, at)) = open.filter_map(|at| Some((way[at]?, at))).min() else { break end };
            if end.is_some_and(|(whole, _)| whole <= near) {
                break end;
            }
            is_settled[at] = true;
            for &other in &rows_of[at] {
                let Some(here) = cost(other, at) else { continue };
                for to in (0..=nobody).filter(|&to| !is_settled[to]) {
                    let Some(there) = cost(other, to) else { continue };
                    let longer = near + price[at] - here + there - price[to];
                    if way[to].is_none_or(|known| longer < known) {
                        (way[to], comes[to]) = (Some(longer), (other, Some(at)));
                    }
                }
            }
        };
        let Some((whole, mut column)) = end else { continue };
        for at in (0..=nobody).filter(|&at| is_settled[at]) {
            price[at] = price[at] + way[at].unwrap_or(whole) - whole;
        }
        // Everybody on the way moves one column on.
        loop {
            let (other, from) = comes[column];
            rows_of[column].push(other);
            let Some(from) = from else { break };
            rows_of[from].retain(|&row| row != other);
            column = from;
        }
    }
    let mut column_of = vec![None; rows];
    for (column, rows) in rows_of[..nobody].iter().enumerate() {
        for &row in rows {
            column_of[row] = Some(column);
        }
    }
    column_of
}

/// The most rows that can have a place, and which column each has: a row may have a column where `fits` says so, and
/// a column has `capacity` places. What `taken` holds already stays seated, though perhaps elsewhere.
pub(super) fn most(taken: &mut [Option<usize>], capacity: &[usize], fits: impl Fn(usize, usize) -> bool) {
    let mut rows_of: Vec<Vec<usize>> = vec![Vec::new(); capacity.len()];
    for (row, column) in taken.iter().enumerate() {
        if let Some(column) = column {
            rows_of[*column].push(row);
        }
    }
    // A column from which no free place could be reached is never reached from again: it stays marked.
    let mut is_dead = vec![false; capacity.len()];
    for start in 0..taken.len() {
        if taken[start].is_some() {
            continue;
        }
        let mut reached = Vec::new();
        let mut came_from: Vec<(usize, usize)> = Vec::new();
        let mut queue = std::collections::VecDeque::from([start]);
        let mut end = None;
        'search: while let Some(row) = queue.pop_front() {
            for column in 0..capacity.len() {
                if is_dead[column] || !fits(row, column) {
                    continue;
                }
                is_dead[column] = true;
                reached.push(column);
                came_from.push((column, row));
                if rows_of[column].len() < capacity[column] {
                    end = Some(column);
                    break 'search;
                }
                queue.extend(&rows_of[column]);
            }
        }
        let Some(mut column) = end else { continue };
        // Everybody on the way moves one place on.
        while let Some(&(_, row)) = came_from.iter().find(|(reached, _)| *reached == column) {
            let before = taken[row].replace(column);
            rows_of[column].push(row);
            let Some(before) = before else { break };
            rows_of[before].retain(|&other| other != row);
            column = before;
        }
        for column in reached {
            is_dead[column] = false;
        }
    }
}
