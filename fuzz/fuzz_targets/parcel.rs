//! A parcel of keys: from an insider, of any list; and of any bytes.
#![no_main]

use api::fuzzed::Device;
use std::sync::LazyLock;

static DEVICE: LazyLock<Device> = LazyLock::new(|| Device::new().unwrap());

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| DEVICE.parcel(bytes));
