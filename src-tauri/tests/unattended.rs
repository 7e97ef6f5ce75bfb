//! How long a desk stays open when nobody is there, and how the program is started again.

use std::path::PathBuf;
use std::time::Duration;

use desktop::host::{Options, boot_time};
use desktop::idle::{Idle, Verdict};

const START: Duration = Duration::from_hours(1);

fn at(seconds: u64) -> Duration {
    START + Duration::from_secs(seconds)
}

fn open_desk() -> Idle {
    let mut idle = Idle::starting_at(START);
    assert_eq!(idle.look(START), Verdict::Rest);
    idle
}

#[test]
fn an_untouched_desk_warns_once_and_locks_after_five_minutes() {
    let mut idle = open_desk();
    assert_eq!(idle.look(at(239)), Verdict::Rest);
    assert_eq!(idle.look(at(240)), Verdict::Warn(60));
    assert_eq!(idle.look(at(241)), Verdict::Rest, "said once");
    assert_eq!(idle.look(at(299)), Verdict::Rest);
    assert_eq!(idle.look(at(300)), Verdict::Lock);
}

#[test]
fn a_touch_keeps_the_desk_open_and_the_next_warning_is_said_again() {
    let mut idle = open_desk();
    assert_eq!(idle.look(at(240)), Verdict::Warn(60));
    assert_eq!(idle.touch(at(250)), Verdict::Rest);
    assert_eq!(idle.look(at(300)), Verdict::Rest);
    assert_eq!(idle.look(at(490)), Verdict::Warn(60));
}

#[test]
fn a_touch_that_wakes_the_machine_too_late_locks() {
    let mut idle = open_desk();
    assert_eq!(idle.touch(at(3600)), Verdict::Lock);
    assert_eq!(
        idle.look(at(3601)),
        Verdict::Lock,
        "and was not counted as activity"
    );
}

#[test]
fn even_a_busy_desk_locks_after_ten_hours() {
    let mut idle = open_desk();
    assert!((1..600).all(|minute| idle.touch(at(minute * 60)) == Verdict::Rest));
    assert_eq!(idle.touch(at(36_000)), Verdict::Lock);
}

#[test]
fn the_members_own_limit_holds_between_one_and_fifteen_minutes() {
    for (wished, seconds) in [(-3, 60), (0, 60), (3, 180), (15, 900), (600, 900)] {
        let mut idle = open_desk();
        idle.allow(wished);
        assert_ne!(idle.look(at(seconds - 1)), Verdict::Lock, "{wished}");
        assert_eq!(idle.look(at(seconds)), Verdict::Lock, "{wished}");
    }
}

#[test]
fn a_short_limit_still_leaves_time_without_a_warning() {
    let mut idle = open_desk();
    idle.allow(1);
    assert_eq!(idle.look(at(39)), Verdict::Rest);
    assert_eq!(idle.look(at(40)), Verdict::Warn(20));
}

#[test]
fn the_clocks_of_a_desk_start_when_it_opens() {
    let mut idle = open_desk();
    idle.rest(at(100_000));
    assert_eq!(idle.look(at(100_100)), Verdict::Rest);
}

#[test]
fn the_clock_counts_from_the_start_of_the_machine() {
    assert!(boot_time() > Duration::ZERO);
    assert!(boot_time() <= boot_time());
}

fn parse(arguments: &[&str]) -> Result<Options, String> {
    let home = PathBuf::from("/home/amara/linden");
    Options::parse(arguments.iter().map(Into::into), Some(home))
}

#[test]
fn the_vault_lies_where_the_command_line_says() {
    assert_eq!(
        parse(&[]).unwrap().vault,
        PathBuf::from("/home/amara/linden")
    );
    assert_eq!(
        parse(&["--vault", "/stick"]).unwrap().vault,
        PathBuf::from("/stick")
    );
    assert!(parse(&["--vault"]).is_err());
    assert!(parse(&["/stick"]).is_err());
    assert!(Options::parse(std::iter::empty(), None).is_err());
}

#[test]
fn who_chose_before_the_lock_stands_before_the_same_door_after_it() {
    let first = parse(&[]).unwrap();
    assert!(first.home.is_some() && !first.is_chosen);
    let again = first.arguments_when_locked("/home/amara/linden-Ben".into());
    let again = Options::parse(again.into_iter(), None).unwrap();
    assert!(
        again.home.is_some() && again.is_chosen,
        "and may still choose another one"
    );
    assert_eq!(again.vault, PathBuf::from("/home/amara/linden-Ben"));
    // Whoever named a folder at the start meant that one and no other.
    assert!(parse(&["--vault", "/stick"]).unwrap().home.is_none());
}

#[test]
fn a_demo_does_not_open_itself_again_after_the_lock() {
    let demo = parse(&["--demo", "/tour"]).unwrap();
    assert!(demo.is_demo);
    let again = demo.arguments_when_locked(demo.vault.clone());
    let again = Options::parse(again.into_iter(), None).unwrap();
    assert!(!again.is_demo);
    assert_eq!(again.vault, demo.vault);
}
