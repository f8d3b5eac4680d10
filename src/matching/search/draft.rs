//! The first draft: those with the fewest possibilities first, each where they do best; or, where people are many,
//! everybody beside those who are near to them.

use super::seats::Seats;
use super::table::{Ground, Table};
use super::worth::ONE;
use crate::matching::limits::Rules;

/// Above so many people, trying every group for everybody would cost too much.
const MANY: usize = 400;

/// Seats everybody, given an order in which neighbours are alike.
pub(super) fn draft(ground: &Ground, sizes: &[u32], order: &[u32]) -> Vec<Vec<u32>> {
    if order.len() > MANY {
        side_by_side(&ground.rules, sizes, order)
    } else {
        undivided(&ground.rules, sizes, order, |begun| fewest_first(ground, sizes, order, begun))
    }
}

/// Groups filled one after another along the order; blocks come first and share groups where they fit.
pub(super) fn side_by_side(rules: &Rules, sizes: &[u32], order: &[u32]) -> Vec<Vec<u32>> {
    undivided(rules, sizes, order, |begun| along(rules, sizes, order, begun))
}

/// Groups filled from nothing; or, where that divides a block, from the seats known to hold all blocks.
fn undivided(
    rules: &Rules,
    sizes: &[u32],
    order: &[u32],
    fill: impl Fn(Vec<Vec<u32>>) -> Vec<Vec<u32>>,
) -> Vec<Vec<u32>> {
    let groups = fill(vec![Vec::new(); sizes.len()]);
    let is_divided = |members: &Vec<u32>, person: u32| {
        let block = rules.block(person);
        let here = || members.iter().filter(|&&member| rules.block(member) == block).count();
        block.is_some() && here() < rules.block_size(person) as usize
    };
    if !groups.iter().any(|members| members.iter().any(|&person| is_divided(members, person))) {
        return groups;
    }
    let mut begun = vec![Vec::new(); sizes.len()];
    for &person in order {
        if let Some(seat) = rules.seat(person) {
            begun[seat as usize].push(person);
        }
    }
    if begun.iter().all(Vec::is_empty) { groups } else { fill(begun) }
}

/// Blocks first, then people with many rules and few free slots; each goes where the group is worth most with them,
/// and an empty group counts as middling, so that groups fill evenly.
fn fewest_first(ground: &Ground, sizes: &[u32], order: &[u32], begun: Vec<Vec<u32>>) -> Vec<Vec<u32>> {
    let mut groups = begun;
    let is_seated = seated(order.len(), &groups);
    let mut order: Vec<u32> = order.iter().copied().filter(|&person| !is_seated[person as usize]).collect();
    let possibilities =
        |person: u32| (ground.fit.free_slots(person) + 8).saturating_sub(ground.rules.bound(person));
    order.sort_by_key(|&person| {
        (
            std::cmp::Reverse(ground.rules.block_size(person)),
            ground.rules.block(person),
            possibilities(person),
        )
    });
    let mut table = Table::new(ground, Seats::new(is_seated.len(), &groups, 1));
    let mut prices: Vec<i64> = groups
        .iter()
        .map(|members| {
            if members.is_empty() {
                0
            } else {
                ground.aim.price(table.judge_anew(members), members.len() as u32)
            }
        })
        .collect();
    let mut place = |groups: &mut Vec<Vec<u32>>, block: &[u32]| -> bool {
        let mut best: Option<(i64, usize, i64)> = None;
        for group in 0..sizes.len() {
            let room = (sizes[group] as usize).saturating_sub(groups[group].len());
            if room < block.len()
                || (groups[group].is_empty()
                    && group > 0
                    && groups[group - 1].is_empty()
                    && sizes[group] == sizes[group - 1])
            {
                continue;
            }
            let mut with = groups[group].clone();
            with.extend(block);
            let price = ground.aim.price(table.judge_anew(&with), with.len() as u32);
            let crowd = ONE * i64::from(groups[group].len() as u32) / (4 * i64::from(sizes[group]));
            let added = price - prices[group] + crowd;
            if best.is_none_or(|(least, ..)| added < least) {
                best = Some((added, group, price));
            }
        }
        let Some((_, group, price)) = best else { return false };
        groups[group].extend(block);
        prices[group] = price;
        true
    };
    let same_block = |a: &u32, b: &u32| {
        ground.rules.block(*a).is_some() && ground.rules.block(*a) == ground.rules.block(*b)
    };
    for block in order.chunk_by(same_block) {
        if !place(&mut groups, block) {
            for &person in block {
                place(&mut groups, &[person]);
            }
        }
    }
    groups
}

/// The same order with the silent spread evenly along it. They are all alike and free at any time, so an order by
/// likeness has them side by side; but no group, and no shard, should have more than its share of them.
fn spread_the_silent(rules: &Rules, order: &[u32]) -> Vec<u32> {
    let (silent, others): (Vec<u32>, Vec<u32>) = order.iter().partition(|&&person| rules.is_silent(person));
    let mut spread = Vec::with_capacity(order.len());
    let mut silent = silent.into_iter().peekable();
    let (all, count) = (order.len(), silent.len());
    for person in others {
        while spread.len() * count > (count - silent.len()) * all {
            spread.extend(silent.next());
        }
        spread.push(person);
    }
    spread.extend(silent);
    spread
}

/// Who has a seat already.
fn seated(people: usize, groups: &[Vec<u32>]) -> Vec<bool> {
    let mut is_seated = vec![false; people];
    groups.iter().flatten().for_each(|&person| is_seated[person as usize] = true);
    is_seated
}

/// Groups that some have begun, filled one after another along the order.
fn along(rules: &Rules, sizes: &[u32], order: &[u32], begun: Vec<Vec<u32>>) -> Vec<Vec<u32>> {
    let mut groups = begun;
    let mut is_seated = seated(order.len(), &groups);
    let order = &spread_the_silent(rules, order);
    let mut place = vec![0; order.len()];
    order.iter().zip(0_u32..).for_each(|(&person, at)| place[person as usize] = at);
    let mut blocks: Vec<u32> = order
        .iter()
        .copied()
        .filter(|&person| rules.block(person).is_some() && !is_seated[person as usize])
        .collect();
    for &person in &blocks {
        is_seated[person as usize] = true;
    }
    blocks.sort_by_key(|&person| (std::cmp::Reverse(rules.block_size(person)), rules.block(person)));
    let same_block = |a: &u32, b: &u32| rules.block(*a) == rules.block(*b);
    let mut open = 0;
    for block in blocks.chunk_by(same_block) {
        let fits =
            |group: usize, groups: &Vec<Vec<u32>>| groups[group].len() + block.len() <= sizes[group] as usize;
        while open < sizes.len() && groups[open].len() >= sizes[open] as usize {
            open += 1;
        }
        // Groups without a block are empty: the first of them takes one that fits nowhere else near.
        match (open..sizes.len()).find(|&group| fits(group, &groups)) {
            Some(group) => groups[group].extend(block),
            None => {
                for &person in block {
                    if let Some(group) =
                        (0..sizes.len()).find(|&group| groups[group].len() < sizes[group] as usize)
                    {
                        groups[group].push(person);
                    }
                }
            }
        }
    }
    // Groups that have somebody already are filled where that somebody stands in the order.
    let mut by_place: Vec<(u32, usize)> = Vec::with_capacity(sizes.len());
    let begun: Vec<usize> = (0..sizes.len()).filter(|&group| !groups[group].is_empty()).collect();
    by_place.extend(begun.iter().map(|&group| (place[groups[group][0] as usize], group)));
    by_place.sort_unstable();
    let mut empty =
        (0..sizes.len()).filter(|&group| groups[group].is_empty()).collect::<Vec<usize>>().into_iter();
    let mut begun = by_place.into_iter().peekable();
    let mut filling: Option<usize> = None;
    for (&person, at) in order.iter().zip(0_u32..) {
        if is_seated[person as usize] {
            continue;
        }
        let is_full = |group: usize, groups: &Vec<Vec<u32>>| groups[group].len() >= sizes[group] as usize;
        while filling.is_none_or(|group| is_full(group, &groups)) {
            let due = begun.next_if(|&(place, _)| place <= at).map(|(_, group)| group);
            filling = due.or_else(|| empty.next()).or_else(|| begun.next().map(|(_, group)| group));
            if filling.is_none() {
                break;
            }
        }
        if let Some(group) = filling {
            groups[group].push(person);
        }
    }
    groups
}
