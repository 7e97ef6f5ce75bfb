use super::*;

const NOW: i64 = 1_790_000_000_000;
const MINUTE_MS: i64 = 60_000;

fn device(n: u8) -> PublicKey {
    PublicKey([n; 32])
}

fn hlc(ms: i64) -> Hlc {
    (ms as u64) << 16
}

/// A colleague who wrote an hour ago, with a clock that is right.
fn heard() -> Heard {
    Heard {
        device: device(1),
        is_member: true,
        since_ms: NOW - 100 * DAY_MS,
        last: Some(Last {
            no: 7,
            clock: hlc(NOW - HOUR_MS),
            heard_ms: NOW - HOUR_MS,
            seen: hlc(NOW - 2 * HOUR_MS),
        }),
        forks: 0,
        beyond_cut: 0,
    }
}

fn of_device(heard: Heard) -> Vec<Finding> {
    judge(&Known {
        now_ms: NOW,
        devices: vec![heard],
        ..Known::default()
    })
}

fn with_last(change: impl FnOnce(&mut Last)) -> Vec<Finding> {
    let mut heard = heard();
    let mut last = heard.last.unwrap();
    change(&mut last);
    heard.last = Some(last);
    of_device(heard)
}

#[test]
fn an_honest_colleague_raises_nothing() {
    assert_eq!(of_device(heard()), []);
    assert_eq!(judge(&Known::default()), []);
}

#[test]
fn a_missing_pack_is_told_after_a_day_and_in_red_after_a_week() {
    let found = |for_ms: i64| {
        let missing = Missing {
            pack: [9; 32],
            seen_by: device(1),
            since_ms: NOW - for_ms,
        };
        judge(&Known {
            now_ms: NOW,
            missing: vec![
                missing,
                Missing {
                    pack: [8; 32],
                    since_ms: NOW - MINUTE_MS,
                    ..missing
                },
            ],
            ..Known::default()
        })
    };
    assert_eq!(found(DAY_MS - 1), []);
    let withheld = |days| Finding::Withheld {
        device: device(1),
        count: 1,
        days,
    };
    assert_eq!(found(DAY_MS), [withheld(1)]);
    assert_eq!(found(7 * DAY_MS - 1), [withheld(6)]);
    assert_eq!(withheld(6).grade(), Grade::Told);
    assert_eq!(found(7 * DAY_MS), [withheld(7)]);
    assert_eq!(withheld(7).grade(), Grade::Red);
}

#[test]
fn a_vault_that_was_set_back_and_a_vault_that_was_copied_are_told_apart() {
    let own = Own {
        log: [1; 32],
        sealed: 5,
        mark: 5,
        heard: 5,
        parted: false,
    };
    let found = |own| {
        judge(&Known {
            own: vec![own],
            ..Known::default()
        })
    };
    assert_eq!(found(own), []);
    let log = own.log;
    let set_back = |count| vec![Finding::RolledBack { log, count }];
    assert_eq!(found(Own { mark: 6, ..own }), set_back(1));
    assert_eq!(found(Own { heard: 8, ..own }), set_back(3));
    let copied = Own {
        heard: 8,
        parted: true,
        ..own
    };
    assert_eq!(found(copied), [Finding::OwnElsewhere { log }]);
}

#[test]
fn a_clock_is_ahead_by_more_than_a_day_of_when_its_pack_came() {
    let found = |ahead: i64| with_last(|last| last.clock = hlc(last.heard_ms + ahead));
    assert_eq!(found(DAY_MS), []);
    let [Finding::ClockAhead { days, .. }] = found(3 * DAY_MS)[..] else {
        panic!("a clock three days ahead");
    };
    assert_eq!(days, 3);
}

/// A pack may lie on a stick for years; that says nothing about a clock.
#[test]
fn a_clock_is_behind_what_its_author_had_seen_and_never_for_coming_late() {
    let years = 3 * CLOCK_BEHIND_MS;
    let late = |last: &mut Last| {
        last.clock = hlc(NOW - years);
        last.seen = hlc(NOW - years - DAY_MS);
    };
    assert_eq!(with_last(late), []);
    let behind = with_last(|last| last.clock = hlc(NOW - years));
    assert!(
        matches!(behind[..], [Finding::ClockBehind { days, .. }] if days > 1_000),
        "{behind:?}"
    );
    // What was seen is itself ten years ahead: that clock is wrong, not this one.
    let ahead = with_last(|last| last.seen = hlc(NOW + 10 * CLOCK_BEHIND_MS));
    assert_eq!(ahead, []);
}

#[test]
fn a_silent_device_is_named_the_longest_silence_first_and_a_removed_one_never() {
    let silent = |n: u8, days: i64| {
        let last = heard().last.map(|last| Last {
            clock: hlc(NOW - days * DAY_MS),
            heard_ms: NOW - days * DAY_MS,
            seen: 0,
            ..last
        });
        Heard {
            device: device(n),
            last,
            ..heard()
        }
    };
    let removed = Heard {
        is_member: false,
        ..silent(4, 50)
    };
    let never = Heard {
        last: None,
        since_ms: NOW - 20 * DAY_MS,
        ..silent(3, 0)
    };
    let known = Known {
        now_ms: NOW,
        devices: vec![silent(1, 13), silent(2, 14), never, removed, silent(5, 30)],
        ..Known::default()
    };
    let told: Vec<_> = judge(&known)
        .into_iter()
        .map(|finding| match finding {
            Finding::Silent {
                device,
                days,
                never,
            } => (device.0[0], days, never),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(told, [(5, 30, false), (3, 20, true), (2, 14, false)]);
}

#[test]
fn a_removed_device_that_goes_on_and_one_that_forks_are_told() {
    let found = of_device(Heard {
        is_member: false,
        beyond_cut: 2,
        forks: 1,
        ..heard()
    });
    let device = device(1);
    let due = [
        Finding::Forked { device, count: 1 },
        Finding::Removed { device, count: 2 },
    ];
    assert_eq!(found, due);
}

#[test]
fn a_relay_may_lag_for_an_hour_and_no_longer() {
    let found = |since: &[i64]| {
        let gone_since_ms = since.iter().map(|ago| NOW - ago).collect();
        let relay = "folder".to_owned();
        judge(&Known {
            now_ms: NOW,
            relays: vec![Relay {
                relay,
                gone_since_ms,
            }],
            ..Known::default()
        })
    };
    assert_eq!(found(&[MINUTE_MS]), []);
    let relay = "folder".to_owned();
    let count = 2;
    assert_eq!(
        found(&[HOUR_MS, MINUTE_MS, DAY_MS]),
        [Finding::RelayShort { relay, count }]
    );
}
