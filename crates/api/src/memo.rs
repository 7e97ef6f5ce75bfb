//! What was worked out once and stays true until the next write: the order of a long list while a
//! member scrolls through it. It goes with the session, and with every write.

use std::any::Any;
use std::collections::BTreeMap;
use std::sync::Arc;

/// More lists than a member has open at once.
const KEPT_MAX: usize = 32;

/// Answers by the question they belong to.
#[derive(Default)]
pub(crate) struct Memo(BTreeMap<String, Arc<dyn Any + Send + Sync>>);

impl Memo {
    /// The answer to a question, worked out if it is not there.
    pub(crate) fn get_or<T: Any + Send + Sync, E>(
        &mut self,
        question: String,
        answer: impl FnOnce() -> Result<T, E>,
    ) -> Result<Arc<T>, E> {
        let kept = self.0.get(&question).cloned();
        if let Some(kept) = kept.and_then(|any| any.downcast::<T>().ok()) {
            return Ok(kept);
        }
        if self.0.len() >= KEPT_MAX {
            self.forget();
        }
        let fresh = Arc::new(answer()?);
        self.0.insert(question, Arc::<T>::clone(&fresh));
        Ok(fresh)
    }

    /// Something was written: nothing is known any more.
    pub(crate) fn forget(&mut self) {
        self.0.clear();
    }
}
