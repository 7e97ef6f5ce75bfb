//! What was worked out once and stays true until a write touches what it was worked out from: the
//! order of a long list while a member scrolls through it. It goes with the session.

use std::any::Any;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// More lists than a member has open at once.
const KEPT_MAX: usize = 32;

/// Answers by the question they belong to.
#[derive(Default)]
pub(crate) struct Memo(BTreeMap<String, Kept>);

/// An answer, and the tables it was read from.
struct Kept {
    from: &'static [&'static str],
    answer: Arc<dyn Any + Send + Sync>,
}

impl Memo {
    /// The answer to a question about some tables, worked out if it is not there.
    pub(crate) fn get_or<T: Any + Send + Sync, E>(
        &mut self,
        question: String,
        from: &'static [&'static str],
        answer: impl FnOnce() -> Result<T, E>,
    ) -> Result<Arc<T>, E> {
        let kept = self.0.get(&question).map(|kept| Arc::clone(&kept.answer));
        if let Some(kept) = kept.and_then(|any| any.downcast::<T>().ok()) {
            return Ok(kept);
        }
        if self.0.len() >= KEPT_MAX {
            self.0.clear();
        }
        let fresh = Arc::new(answer()?);
        let answer = Arc::<T>::clone(&fresh);
        self.0.insert(question, Kept { from, answer });
        Ok(fresh)
    }

    /// These tables were written to: what was read from them is not known any more.
    pub(crate) fn forget(&mut self, touched: &BTreeSet<&'static str>) {
        self.0
            .retain(|_, kept| !kept.from.iter().any(|table| touched.contains(table)));
    }
}
