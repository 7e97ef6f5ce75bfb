//! Places under a key, of which there is nearly always one: there are hundreds of thousands of keys.

use super::past::Place;

/// Places, in order.
#[derive(Clone, Debug, Default)]
pub(super) enum Few {
    #[default]
    None,
    One(Place),
    Many(Vec<Place>),
}

impl Few {
    pub fn push(&mut self, place: Place) {
        match self {
            Self::None => *self = Self::One(place),
            Self::One(first) => *self = Self::Many(vec![*first, place]),
            Self::Many(all) => all.push(place),
        }
    }

    pub fn as_slice(&self) -> &[Place] {
        match self {
            Self::None => &[],
            Self::One(place) => std::slice::from_ref(place),
            Self::Many(all) => all,
        }
    }
}
