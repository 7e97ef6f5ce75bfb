//! Statements, lists of them, and requests. What is read is written again as it was.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sync::roster::{Request, Statement, read_list};

fuzz_target!(|bytes: &[u8]| {
    let _any = read_list(bytes);
    if let Ok(request) = Request::read(bytes) {
        assert_eq!(request.to_bytes().unwrap(), bytes);
    }
    // With its signature taken for granted: a fuzzer cannot sign, but an insider can.
    for read in [Statement::read(bytes), Statement::read_trusted(bytes)] {
        if let Ok(statement) = read {
            assert_eq!(statement.bytes(), bytes);
            let _parents = statement.parents();
        }
    }
});
