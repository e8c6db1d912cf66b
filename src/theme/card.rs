//! `card(contact=…, root=…)` in templates: the component `card`, rendered once for all pages that show the same one.
//!
//! Guides, procedures and countries name the same few offices again and again, and a card is most of what a template has
//! to do on such a page. Two cards are the same if their office, their language, the way to the root and all other
//! arguments are.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use tera::{Context, Kwargs, State, TeraResult, Value};

use super::templates::Reader;

/// More cards than this are not kept: pages come language by language, and a language has some hundreds.
const MOST: usize = 2_000;

/// The cards that a thread has rendered for the pages of one reader.
#[derive(Default)]
struct Cards {
    /// Kept, so that no other reader can stand at the same place of memory.
    reader: Option<Arc<Reader>>,
    rendered: BTreeMap<String, Value>,
}

impl Cards {
    /// Those of a reader: whoever changes the reader begins anew.
    fn of(&mut self, reader: &Arc<Reader>) -> &mut BTreeMap<String, Value> {
        if !self.reader.as_ref().is_some_and(|last| Arc::ptr_eq(last, reader)) || self.rendered.len() > MOST {
            *self = Cards { reader: Some(Arc::clone(reader)), rendered: BTreeMap::new() };
        }
        &mut self.rendered
    }
}

thread_local! {
    static CARDS: RefCell<Cards> = RefCell::default();
}

/// The function.
pub(super) struct Card;

impl tera::Function<TeraResult<Value>> for Card {
    fn call(&self, kwargs: Kwargs, _: &State) -> TeraResult<Value> {
        let Some(reader) = Reader::current() else { return Ok(Value::none()) };
        let contact: Value = kwargs.must_get("contact")?;
        let root: Value = kwargs.must_get("root")?;
        // The address of an office's page says in which language it is shown, too.
        let path = contact.get_from_path("path").map(Value::to_string).unwrap_or_default();
        let mut key = format!("{root} {path}");
        let mut arguments = Context::new();
        for (name, value) in kwargs.iter().filter(|(name, _)| name.as_str() != Some("root")) {
            if name.as_str() != Some("contact") {
                key += &format!(" {name}={value}");
            }
            arguments.insert_value(name.to_string(), value.clone());
        }
        if let Some(card) = CARDS.with_borrow_mut(|cards| cards.of(&reader).get(&key).cloned()) {
            return Ok(card);
        }
        let card = Value::safe_string(&reader.component("card", &arguments, &root)?);
        CARDS.with_borrow_mut(|cards| cards.of(&reader).insert(key, card.clone()));
        Ok(card)
    }

    fn is_safe(&self) -> bool {
        true
    }
}
