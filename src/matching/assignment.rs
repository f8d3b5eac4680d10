//! The assignment problem, exactly: shortest augmenting paths with potentials (Kuhn 1955, Munkres 1957; in the
//! row-by-row form of Jonker & Volgenant 1987), and for many rows the largest matching alone (Kuhn's algorithm).

/// The column for each row so that all rows have different columns and the sum of costs is least. There must be at
/// least as many columns as rows.
pub(super) fn cheapest(rows: usize, columns: usize, cost: impl Fn(usize, usize) -> i64) -> Vec<usize> {
    // Rows and columns count from 1 here; 0 means "none yet".
    let mut row_price = vec![0; rows + 1];
    let mut column_price = vec![0; columns + 1];
    let mut row_at = vec![0; columns + 1];
    for row in 1..=rows {
        row_at[0] = row;
        let mut at = 0;
        let mut slack = vec![i64::MAX; columns + 1];
        let mut came_from = vec![0; columns + 1];
        let mut visited = vec![false; columns + 1];
        while row_at[at] != 0 {
            visited[at] = true;
            let (here, mut step, mut next) = (row_at[at], i64::MAX, 0);
            for column in (1..=columns).filter(|&column| !visited[column]) {
                let reduced = cost(here - 1, column - 1) - row_price[here] - column_price[column];
                if reduced < slack[column] {
                    slack[column] = reduced;
                    came_from[column] = at;
                }
                if slack[column] < step {
                    step = slack[column];
                    next = column;
                }
            }
            for column in 0..=columns {
                if visited[column] {
                    row_price[row_at[column]] += step;
                    column_price[column] -= step;
                } else if slack[column] < i64::MAX {
                    slack[column] -= step;
                }
            }
            at = next;
        }
        while at != 0 {
            row_at[at] = row_at[came_from[at]];
            at = came_from[at];
        }
    }
    let mut column_of = vec![0; rows];
    for (column, &row) in row_at.iter().enumerate().skip(1).filter(|(_, row)| **row != 0) {
        column_of[row - 1] = column - 1;
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
