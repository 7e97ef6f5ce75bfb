//! The welcome of a new device: from an insider, of any body; and of any bytes.
#![no_main]

use api::fuzzed::Device;
use std::sync::LazyLock;

static DEVICE: LazyLock<Device> = LazyLock::new(|| Device::new().unwrap());

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| DEVICE.welcome(bytes));
