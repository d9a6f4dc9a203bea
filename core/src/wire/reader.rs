//! `Reader`: the JSON reader of every model.
//!
//! It reads the text once with a pull parser. It contains the loops over objects and lists; a model adds [`Members`],
//! a table of its names and one `match`. The [`Policy`] decides about members that a model lacks.

use super::without_mark;
use jiter::{Jiter, JiterError, JiterErrorType, JsonErrorType, LinePosition, Peek};
use serde_json::value::RawValue;
use std::fmt::Write;

/// The text that makes the reader panic, in the packages that the tests build and not in a release: the tests of each
/// language see with it what becomes of a panic in its real functions.
#[cfg(all(debug_assertions, any(feature = "python", feature = "node", feature = "swift")))]
const PANICS: &str = "panic-918273645";

/// The result of reading.
pub type ReadResult<T> = Result<T, ReadError>;

/// The reason why a text could not be read.
#[derive(Debug)]
pub struct ReadError(Box<Problem>);

/// The problem and its path.
#[derive(Debug)]
pub(crate) struct Problem {
    /// The path of the member, `a[0].b`; empty for the whole text.
    pub path: String,
    pub kind: ProblemKind,
}

/// The ways in which reading fails.
#[derive(Debug)]
pub(crate) enum ProblemKind {
    /// A value of another type than the member's.
    Type {
        /// The value: a scalar as JSON writes it, or `a list`, `an object`.
        found: String,
        /// The noun phrase of what is accepted.
        expected: String,
    },
    /// An object that is not the model: the missing member, or none for all of them, and the names of what it has.
    Shape {
        /// The noun phrase of the model.
        expected: &'static str,
        is_member_missing: bool,
        members: Vec<String>,
    },
    /// The text is not JSON: the parser's message, and the position.
    Syntax { message: String, position: String },
    /// The text ends too early.
    CutOff { position: String },
    /// The JSON is complete, and more text follows.
    Trailing,
    /// The text is in another encoding than UTF-8.
    Encoding(&'static str),
}

impl ReadError {
    pub(super) fn encoding(name: &'static str) -> Self {
        Self(Box::new(Problem { path: String::new(), kind: ProblemKind::Encoding(name) }))
    }

    pub(crate) fn problem(self) -> Problem {
        *self.0
    }
}

/// The treatment of values that have no member in the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Policy {
    /// Ignores unknown members and nulls in lists: the platform may add members. Fails if a member that the model
    /// requires is missing, or if all of them are.
    Response,
    /// Reads what the SDK wrote, or a user: like a response, but all members may be missing if none is required.
    Data,
    /// Records unknown members, nulls in lists and rounded numbers: they are mistakes of the user.
    Request,
    /// Keeps every value that cannot be read: a message must not be lost.
    Lossless {
        /// Whether names of members match in any casing.
        any_case: bool,
    },
}

/// The notes of a [`Reader`].
#[derive(Debug, Default)]
pub(crate) struct Notes {
    /// The paths of members that the models lack.
    pub unknown: Vec<String>,
    /// The paths of nulls in lists.
    pub nulls: Vec<String>,
    /// The paths and digits of numbers that no double holds exactly.
    pub rounded: Vec<(String, String)>,
    /// The paths and digits of numbers in place of text that a program may have written in another form.
    pub converted: Vec<(String, String)>,
    /// The paths and texts of values that were kept.
    pub kept: Vec<(String, String)>,
    /// The names of unknown members of the outermost object of a response.
    pub outermost: Vec<String>,
}

/// One step of a path.
#[derive(Debug)]
enum Step {
    Member(&'static str),
    Named(String),
    Element(usize),
}

/// What an object must have to be the model.
#[derive(Debug, Clone, Copy, Default)]
pub struct Shape {
    /// The fields that must be there, one bit each.
    pub required: u64,
    /// Whether an object without members is a complete response.
    pub may_be_empty: bool,
    /// Whether the model keeps members that it lacks.
    pub keeps_unknown: bool,
}

/// A model that is being filled, one member at a time.
pub trait Members {
    /// Every spelling of every member, with the number of its field; the order is that of the fields.
    fn names(&self) -> &'static [(&'static str, usize)];
    /// The noun phrase of the model for errors.
    fn expected(&self) -> &'static str;
    /// Returns what an object must have to be the model.
    fn shape(&self) -> Shape {
        Shape::default()
    }
    /// Returns whether text in place of an object is the first member of the model.
    fn is_bare(&self) -> bool {
        false
    }
    /// Keeps a member that the model lacks, by its path from here, if the shape says so.
    fn keep_unknown(&mut self, _path: String, _json: &str) {}
    /// Reads the value of a field; not called for null.
    fn read_member(&mut self, field: usize, reader: &mut Reader<'_>) -> ReadResult<()>;
}

/// A list that is being filled.
pub trait Elements {
    /// Returns whether a single object is accepted in place of a list.
    fn accepts_one(&self) -> bool {
        false
    }
    /// Reads one more element; not called for null.
    fn read_element(&mut self, reader: &mut Reader<'_>) -> ReadResult<()>;
}

/// Reads one JSON text.
#[derive(Debug)]
pub struct Reader<'j> {
    json: Jiter<'j>,
    text: &'j [u8],
    policy: Policy,
    path: Vec<Step>,
    /// The depth of the innermost model that keeps unknown members.
    keeper: Option<usize>,
    notes: Notes,
}

const WHOLE_NUMBER: &str = "a whole number";

impl<'j> Reader<'j> {
    /// Returns a reader at the start of `json`; skips a byte order mark.
    pub(crate) fn new(json: &'j [u8], policy: Policy) -> Self {
        let json = without_mark(json);
        Self { json: Jiter::new(json), text: json, policy, path: Vec::new(), keeper: None, notes: Notes::default() }
    }

    /// Returns a reader of a value inside another text, whose path starts with `name`.
    pub(crate) fn inside(json: &'j str, policy: Policy, name: String) -> Self {
        let mut reader = Self::new(json.as_bytes(), policy);
        if !name.is_empty() {
            reader.path.push(Step::Named(name));
        }
        reader
    }

    /// Fails if more text follows.
    pub(crate) fn finish(&mut self) -> ReadResult<()> {
        self.json.finish().map_err(|error| syntax(self.text, &error))
    }

    /// Returns the notes.
    pub(crate) fn into_notes(self) -> Notes {
        self.notes
    }

    fn peek(&mut self) -> ReadResult<Peek> {
        self.json.peek().map_err(|error| syntax(self.text, &error))
    }

    /// Returns the path of the value that is being read.
    fn path(&self) -> String {
        path_text(&self.path)
    }

    fn is_lossless(&self) -> bool {
        matches!(self.policy, Policy::Lossless { .. })
    }

    /// Returns the error for a value of the wrong type.
    pub(crate) fn wrong_type(&mut self, expected: &str) -> ReadError {
        let found = match self.json.peek() {
            Ok(Peek::Array) => "a list".to_owned(),
            Ok(Peek::Object) => "an object".to_owned(),
            Ok(Peek::String) => match self.text() {
                Ok(text) => quoted(text),
                Err(error) => return error,
            },
            Ok(peek) => {
                let start = self.json.current_index();
                match self.json.known_skip(peek) {
                    Ok(()) => shortened(&String::from_utf8_lossy(self.json.slice_to_current(start))),
                    Err(error) => return syntax(self.text, &error),
                }
            }
            Err(error) => return syntax(self.text, &error),
        };
        self.invalid_value(found, expected)
    }

    /// Returns the error for a value that was read but is invalid.
    pub(crate) fn invalid_value(&self, found: String, expected: &str) -> ReadError {
        let kind = ProblemKind::Type { found, expected: expected.to_owned() };
        ReadError(Box::new(Problem { path: self.path(), kind }))
    }

    /// Reads an object into a model.
    pub fn object(&mut self, model: &mut dyn Members) -> ReadResult<()> {
        match self.peek()? {
            Peek::Object => {}
            Peek::String if model.is_bare() => return model.read_member(0, self),
            _ => return Err(self.wrong_type(model.expected())),
        }
        if let Policy::Lossless { any_case } = self.policy {
            return self.object_lossless(model, any_case);
        }
        let (names, shape) = (model.names(), model.shape());
        let depth = self.path.len();
        let start = self.json.current_index();
        let (mut filled, mut is_known) = (0_u64, false);
        let is_keeper = self.policy == Policy::Response && shape.keeps_unknown;
        let outer = self.keeper;
        if is_keeper {
            self.keeper = Some(depth);
        }
        let first_kept = self.notes.kept.len();
        // The platform writes members in one order, so the next name is nearly always the next in the table.
        let mut next = 0;
        let mut is_first = true;
        loop {
            let Self { json, text, path, keeper, notes, .. } = self;
            let key = if is_first { json.known_object() } else { json.next_key() };
            is_first = false;
            let mut unknown = None;
            let known = match key {
                Ok(None) => {
                    if is_keeper {
                        self.keeper = outer;
                        for (path, json) in self.notes.kept.drain(first_kept..) {
                            model.keep_unknown(path, &json);
                        }
                    }
                    // Nearly every object is the model that is expected.
                    let is_whole = is_known && shape.required & !filled == 0;
                    return if is_whole { Ok(()) } else { self.check_shape(model, filled, is_known, start) };
                }
                Ok(Some(name)) => {
                    let known = match names.get(next) {
                        Some((expected, _)) if *expected == name => Some(next),
                        _ => names.iter().position(|(known, _)| *known == name),
                    };
                    match (known, self.policy) {
                        (Some(_), _) => is_known = true,
                        (None, Policy::Request) => notes.unknown.push(member_path(path, name)),
                        (None, Policy::Response) => {
                            unknown = keeper.map(|depth| member_path(&path[depth..], name));
                            if path.is_empty() {
                                notes.outermost.push(name.to_owned());
                            }
                        }
                        _ => {}
                    }
                    known
                }
                Err(error) => return Err(syntax(text, &error)),
            };
            let peek = self.peek()?;
            match known {
                Some(index) if peek != Peek::Null => {
                    let (name, field) = names[index];
                    self.path.push(Step::Member(name));
                    model.read_member(field, self)?;
                    self.path.truncate(depth);
                    filled |= 1 << field;
                    next = index + 1;
                }
                known => {
                    let start = self.json.current_index();
                    self.skip(peek)?;
                    if let Some(path) = unknown {
                        let json = String::from_utf8_lossy(self.json.slice_to_current(start)).into_owned();
                        self.notes.kept.push((path, json));
                    }
                    next = known.map_or(next, |index| index + 1);
                }
            }
        }
    }

    /// Fails if an object that was read, from `start` on, is not the model.
    #[inline(never)]
    fn check_shape(&self, model: &dyn Members, filled: u64, is_known: bool, start: usize) -> ReadResult<()> {
        if !matches!(self.policy, Policy::Response | Policy::Data) {
            return Ok(());
        }
        let Shape { required, may_be_empty, .. } = model.shape();
        let missing = required & !filled;
        if missing != 0 {
            return Err(self.wrong_shape(model, Some(missing.trailing_zeros() as usize), start));
        }
        // Deeper objects may be parts of which the platform knows nothing.
        let is_record = matches!(self.path.last(), None | Some(Step::Element(_)));
        if self.policy == Policy::Data || !is_record || is_known {
            return Ok(());
        }
        let error = self.wrong_shape(model, None, start);
        let is_empty = matches!(&error.0.kind, ProblemKind::Shape { members, .. } if members.is_empty());
        if is_empty && may_be_empty { Ok(()) } else { Err(error) }
    }

    #[cold]
    fn wrong_shape(&self, model: &dyn Members, missing: Option<usize>, start: usize) -> ReadError {
        let path = self.path();
        let name = model.names().iter().find(|(_, field)| Some(*field) == missing).map(|(name, _)| *name);
        let path = name.map_or(path, |name| member_path(&self.path, name));
        let kind = ProblemKind::Shape {
            expected: model.expected(),
            is_member_missing: name.is_some(),
            members: names_of_members(&self.text[start..]),
        };
        ReadError(Box::new(Problem { path, kind }))
    }

    /// Reads an object and keeps each member that cannot be read; of two for one field, the first counts.
    fn object_lossless(&mut self, model: &mut dyn Members, any_case: bool) -> ReadResult<()> {
        let names = model.names();
        let depth = self.path.len();
        let mut filled = 0_u64;
        let mut is_first = true;
        loop {
            let Self { json, text, .. } = self;
            let key = if is_first { json.known_object() } else { json.next_key() };
            is_first = false;
            let name = match key {
                Ok(None) => return self.check_identity(model, filled),
                Ok(Some(name)) => name.to_owned(),
                Err(error) => return Err(syntax(text, &error)),
            };
            let find = |same: &dyn Fn(&str) -> bool| names.iter().find(|(known, _)| same(known));
            let known = find(&|known| known == name)
                .or_else(|| if any_case { find(&|known| known.eq_ignore_ascii_case(&name)) } else { None });
            let peek = self.peek()?;
            let rest = &self.text[self.json.current_index()..];
            let raw = raw_value(rest).ok_or_else(|| self.invalid_value("what follows".to_owned(), "a value"))?;
            self.path.push(Step::Named(name));
            match known {
                Some(_) if peek == Peek::Null => {}
                Some((_, field)) if filled & (1 << field) == 0 => {
                    filled |= 1 << field;
                    let kept = self.notes.kept.len();
                    let depth = self.path.len();
                    if model.read_member(*field, self).is_err() {
                        self.path.truncate(depth);
                        self.notes.kept.truncate(kept);
                        if !is_empty(raw) {
                            self.keep(raw);
                        }
                    }
                }
                _ => self.keep(raw),
            }
            self.path.truncate(depth);
            self.text = &rest[raw.len()..];
            self.json = Jiter::new(self.text);
        }
    }

    /// Fails if an object of a message lacks what identifies it: it is kept as it is.
    fn check_identity(&self, model: &dyn Members, filled: u64) -> ReadResult<()> {
        let missing = model.shape().required & !filled;
        if missing == 0 {
            return Ok(());
        }
        Err(self.wrong_shape(model, Some(missing.trailing_zeros() as usize), self.text.len()))
    }

    fn keep(&mut self, raw: &str) {
        self.notes.kept.push((self.path(), raw.to_owned()));
    }

    /// Reads a list.
    pub fn list(&mut self, list: &mut dyn Elements) -> ReadResult<()> {
        match self.peek()? {
            Peek::Array => {}
            Peek::Object if list.accepts_one() => return list.read_element(self),
            _ => return Err(self.wrong_type("a list")),
        }
        let depth = self.path.len();
        let mut index = 0;
        let mut next = self.json.known_array();
        loop {
            let peek = match next {
                Ok(Some(peek)) => peek,
                Ok(None) => return Ok(()),
                Err(error) => return Err(syntax(self.text, &error)),
            };
            self.path.push(Step::Element(index));
            if peek == Peek::Null {
                if self.policy == Policy::Request {
                    self.notes.nulls.push(self.path());
                }
                self.skip(peek)?;
            } else if self.is_lossless() {
                self.element_lossless(list, peek)?;
            } else {
                list.read_element(self)?;
            }
            self.path.truncate(depth);
            index += 1;
            next = self.json.array_step();
        }
    }

    /// Reads an element of a list of a message, and keeps one that cannot be read.
    fn element_lossless(&mut self, list: &mut dyn Elements, peek: Peek) -> ReadResult<()> {
        let rest = &self.text[self.json.current_index()..];
        let raw = raw_value(rest).ok_or_else(|| self.invalid_value("what follows".to_owned(), "a value"))?;
        let (kept, depth) = (self.notes.kept.len(), self.path.len());
        // The lists of messages are lists of objects.
        if peek != Peek::Object || list.read_element(self).is_err() {
            self.path.truncate(depth);
            self.notes.kept.truncate(kept);
            // An object without members has nothing to lose.
            if peek != Peek::Object || !is_empty(raw) {
                self.keep(raw);
            }
        }
        self.text = &rest[raw.len()..];
        self.json = Jiter::new(self.text);
        Ok(())
    }

    /// Returns whether a user wrote what follows, not the platform.
    fn is_of_user(&self) -> bool {
        self.policy == Policy::Request
    }

    /// Returns whether a user wrote text here.
    pub(crate) fn is_at_text_of_user(&mut self) -> ReadResult<bool> {
        Ok(self.is_of_user() && self.peek()? == Peek::String)
    }

    /// Returns whether a user wrote a list here.
    pub(crate) fn is_at_list_of_user(&mut self) -> ReadResult<bool> {
        Ok(self.is_of_user() && self.peek()? == Peek::Array)
    }

    /// Returns whether a user wrote an object with this member here.
    pub(crate) fn is_at_object_of_user_with(&mut self, member: &str) -> ReadResult<bool> {
        if !self.is_of_user() || self.peek()? != Peek::Object {
            return Ok(false);
        }
        let names = names_of_members(&self.text[self.json.current_index()..]);
        Ok(names.iter().any(|name| name == member))
    }

    fn skip(&mut self, peek: Peek) -> ReadResult<()> {
        self.json.known_skip(peek).map_err(|error| syntax(self.text, &error))
    }

    /// Skips a value and returns it as written.
    pub(crate) fn raw(&mut self) -> ReadResult<&'j [u8]> {
        let peek = self.peek()?;
        let start = self.json.current_index();
        self.skip(peek)?;
        let text: &'j [u8] = self.text;
        text.get(start..self.json.current_index()).ok_or_else(|| self.invalid_value("nothing".to_owned(), "a value"))
    }

    /// Reads text; accepts a number or boolean as its text, with its digits as written.
    pub(crate) fn text(&mut self) -> ReadResult<&str> {
        let peek = self.peek()?;
        match peek {
            Peek::String => {
                let Self { json, text, .. } = self;
                let read = json.known_str().map_err(|error| syntax(text, &error))?;
                #[cfg(all(debug_assertions, any(feature = "python", feature = "node", feature = "swift")))]
                assert_ne!(read, PANICS);
                Ok(read)
            }
            Peek::True | Peek::False => {
                self.skip(peek)?;
                Ok(if peek == Peek::True { "true" } else { "false" })
            }
            _ if peek.is_num() => {
                let digits = self.number(peek)?;
                if self.policy == Policy::Request && digits.contains(['.', 'e', 'E']) {
                    self.notes.converted.push((self.path(), digits.to_owned()));
                }
                Ok(digits)
            }
            _ => Err(self.wrong_type("text")),
        }
    }

    /// Returns the digits of a number, as written.
    fn number(&mut self, peek: Peek) -> ReadResult<&'j str> {
        const EXACT: f64 = 9_007_199_254_740_991.0;
        let start = self.json.current_index();
        let Self { json, text, .. } = self;
        json.known_number_bytes(peek).map_err(|error| syntax(text, &error))?;
        let digits = std::str::from_utf8(self.json.slice_to_current(start)).unwrap_or_default();
        if self.policy == Policy::Request && digits.parse().is_ok_and(|number: f64| number.abs() > EXACT) {
            self.notes.rounded.push((self.path(), digits.to_owned()));
        }
        Ok(digits)
    }

    /// Reads a whole number; accepts text that holds one.
    pub(crate) fn whole_number(&mut self) -> ReadResult<i64> {
        let peek = self.peek()?;
        if peek == Peek::String {
            let text = self.text()?;
            let number = text.trim().parse().map_err(|_| quoted(text));
            return number.map_err(|text| self.invalid_value(text, WHOLE_NUMBER));
        }
        if !peek.is_num() {
            return Err(self.wrong_type(WHOLE_NUMBER));
        }
        let digits = self.number(peek)?;
        #[allow(clippy::cast_possible_truncation, reason = "it is whole, and within the range")]
        let whole =
            |number: f64| (number.fract() == 0.0 && number.abs() < 9_007_199_254_740_992.0).then_some(number as i64);
        let number = digits.parse().ok().or_else(|| {
            let is_decimal = digits.contains(['.', 'e', 'E']);
            digits.parse().ok().filter(|_| is_decimal).and_then(whole)
        });
        number.ok_or_else(|| self.invalid_value(digits.to_owned(), WHOLE_NUMBER))
    }

    /// Reads a number; accepts text that holds one.
    pub(crate) fn decimal_number(&mut self) -> ReadResult<f64> {
        let peek = self.peek()?;
        let text = if peek.is_num() { self.number(peek)? } else { self.text()? };
        let number = text.trim().parse().ok().filter(|number: &f64| number.is_finite());
        let number = number.ok_or_else(|| quoted(text));
        number.map_err(|text| self.invalid_value(text, "a number"))
    }

    /// Reads a boolean; accepts the texts `true` and `false`.
    pub(crate) fn boolean(&mut self) -> ReadResult<bool> {
        const EXPECTED: &str = "true or false";
        let peek = self.peek()?;
        if !matches!(peek, Peek::True | Peek::False | Peek::String) {
            return Err(self.wrong_type(EXPECTED));
        }
        let text = self.text()?;
        let boolean = match text.trim() {
            text if text.eq_ignore_ascii_case("true") => Ok(true),
            text if text.eq_ignore_ascii_case("false") => Ok(false),
            _ => Err(quoted(text)),
        };
        boolean.map_err(|text| self.invalid_value(text, EXPECTED))
    }
}

/// Returns the names of the members of an object that can be read, shortened if they are many or long.
fn names_of_members(json: &[u8]) -> Vec<String> {
    const MAX_NAMES: usize = 8;
    let mut reader = Jiter::new(json);
    let mut names = Vec::new();
    let mut next = reader.next_object();
    while let Ok(Some(name)) = next {
        if names.len() == MAX_NAMES {
            names.push("...".to_owned());
            break;
        }
        names.push(shortened(name));
        next = reader.next_skip().and_then(|()| reader.next_key());
    }
    names
}

/// What the only element of a list, or the only list of an object with one member, holds.
pub(crate) struct Unwrapped<'j> {
    pub inner: &'j [u8],
    /// The name of the member, if it is a list without elements.
    pub empty: Option<String>,
}

/// Returns the only element of a list, if it is an object, or the only list of an object with one member.
pub(crate) fn unwrapped(json: &[u8]) -> Option<Unwrapped<'_>> {
    let json = without_mark(json);
    let mut reader = Jiter::new(json);
    let inner = match reader.peek().ok()? {
        Peek::Object => {
            let name = reader.known_object().ok()??.to_owned();
            if reader.peek().ok()? != Peek::Array {
                return None;
            }
            let start = reader.current_index();
            reader.known_skip(Peek::Array).ok()?;
            let inner = reader.slice_to_current(start);
            let is_empty = inner[1..inner.len() - 1].trim_ascii().is_empty();
            let inner = Unwrapped { inner, empty: is_empty.then_some(name) };
            reader.next_key().ok()?.is_none().then_some(inner)?
        }
        Peek::Array => {
            let peek = reader.known_array().ok()??;
            if peek != Peek::Object {
                return None;
            }
            let start = reader.current_index();
            reader.known_skip(peek).ok()?;
            let inner = Unwrapped { inner: reader.slice_to_current(start), empty: None };
            reader.array_step().ok()?.is_none().then_some(inner)?
        }
        _ => return None,
    };
    reader.finish().ok()?;
    Some(inner)
}

/// Returns the text of the first value, which may hold half a surrogate pair.
fn raw_value(text: &[u8]) -> Option<&str> {
    let mut values = serde_json::Deserializer::from_slice(text).into_iter::<&RawValue>();
    values.next()?.ok().map(RawValue::get)
}

/// Returns whether a value is empty: null, or a text, list or object without content.
pub(crate) fn is_empty(json: &str) -> bool {
    let inner = [('"', '"'), ('[', ']'), ('{', '}')]
        .iter()
        .find_map(|(open, close)| json.strip_prefix(*open)?.strip_suffix(*close));
    match inner {
        Some(inner) if json.starts_with('"') => inner.is_empty(),
        Some(inner) => inner.trim().is_empty(),
        None => json == "null",
    }
}

fn syntax(text: &[u8], error: &JiterError) -> ReadError {
    use JsonErrorType as Syntax;
    let position = LinePosition::find(text, error.index).to_string();
    let kind = match &error.error_type {
        JiterErrorType::JsonError(
            Syntax::EofWhileParsingList
            | Syntax::EofWhileParsingObject
            | Syntax::EofWhileParsingString
            | Syntax::EofWhileParsingValue,
        ) => ProblemKind::CutOff { position },
        JiterErrorType::JsonError(Syntax::TrailingCharacters) => ProblemKind::Trailing,
        error => ProblemKind::Syntax { message: error.to_string(), position },
    };
    ReadError(Box::new(Problem { path: String::new(), kind }))
}

fn path_text(path: &[Step]) -> String {
    let mut out = String::new();
    for step in path {
        let name = match step {
            Step::Member(name) => name,
            Step::Named(name) => name.as_str(),
            Step::Element(index) => {
                // Writing into a String cannot fail.
                let _ = write!(out, "[{index}]");
                continue;
            }
        };
        if !out.is_empty() {
            out.push('.');
        }
        out.push_str(name);
    }
    out
}

fn member_path(path: &[Step], name: &str) -> String {
    let path = path_text(path);
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

/// Returns a text for an error: quoted, and shortened if long.
pub(crate) fn quoted(text: &str) -> String {
    shortened(&format!("{text:?}"))
}

/// Returns a value for an error, shortened if long.
fn shortened(text: &str) -> String {
    const MAX_LENGTH: usize = 80;
    if text.chars().count() <= MAX_LENGTH {
        text.to_owned()
    } else {
        text.chars().take(MAX_LENGTH).chain("...".chars()).collect()
    }
}

/// Describes an object that is not the model.
pub(crate) fn shape_text(expected: &str, is_member_missing: bool, members: &[String]) -> String {
    let found = match members {
        [] => "is empty".to_owned(),
        [one] => format!("has only {one}"),
        many => format!("has {}", many.join(", ")),
    };
    if is_member_missing {
        format!("it is missing or null: {expected} was expected, and the object {found}")
    } else {
        format!("{expected} was expected, and the object has none of its members: it {found}")
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if !self.path.is_empty() {
            write!(out, "{}: ", self.path)?;
        }
        match &self.kind {
            ProblemKind::Type { found, expected } => write!(out, "{found} found, expected {expected}"),
            ProblemKind::Shape { expected, is_member_missing, members } => {
                out.write_str(&shape_text(expected, *is_member_missing, members))
            }
            ProblemKind::Syntax { message, position } => write!(out, "{message} at {position}"),
            ProblemKind::CutOff { position } => write!(out, "the JSON is truncated at {position}"),
            ProblemKind::Trailing => out.write_str("more text follows the JSON"),
            ProblemKind::Encoding(name) => write!(out, "the text is {name}; write it in UTF-8"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Policy, ProblemKind};
    use crate::{
        json::read_response,
        models::{CampaignDevicePage, CampaignRequest, DeviceListRequest},
        wire::read_whole,
    };

    fn kind(json: &[u8]) -> (String, ProblemKind) {
        let problem = read_whole::<CampaignDevicePage>(json, Policy::Response).0.expect_err("an error").problem();
        (problem.path, problem.kind)
    }

    #[test]
    fn each_failure_has_its_kind() {
        let (path, wrong) = kind(br#"{"deviceList":[{"deviceId":"1"},{"deviceId":["x"]}]}"#);
        assert_eq!(path, "deviceList[1].deviceId");
        assert!(matches!(wrong, ProblemKind::Type { found, expected } if found == "a list" && expected == "text"));
        assert!(matches!(kind(br#"{"deviceList":[{"#).1, ProblemKind::CutOff { .. }));
        assert!(matches!(kind(br#"{"deviceList":[]] "#).1, ProblemKind::Syntax { .. }));
        assert!(matches!(kind(br#"{"deviceList":[]} {}"#).1, ProblemKind::Trailing));
    }

    #[test]
    fn a_byte_order_mark_is_skipped() {
        let page: CampaignDevicePage = read_response(b"\xEF\xBB\xBF{\"totalDevice\":1}").expect("a page");
        assert_eq!(page.total_device, Some(1));
    }

    #[test]
    fn numbers_read_as_text_keep_their_digits() {
        let json = br#"{"lastSeenDeviceId":89148000000800139708,"deviceList":[{"deviceId":1.10}]}"#;
        let page: CampaignDevicePage = read_response(json).expect("a page");
        assert_eq!(page.last_seen_device_id.as_deref(), Some("89148000000800139708"));
        assert_eq!(page.device_list[0].device_id, "1.10");
    }

    #[test]
    fn members_are_found_in_any_order() {
        let page: CampaignDevicePage = read_response(
            br#"{"x":[{"y":[]}],"totalDevice":1,"hasMoreData":true,"deviceList":[null,{"deviceId":"1"}]}"#,
        )
        .expect("a page");
        assert_eq!((page.total_device, page.has_more_data, page.device_list.len()), (Some(1), Some(true), 1));
    }

    #[test]
    fn deeply_nested_text_is_an_error() {
        let deep = format!("{{\"x\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
        assert!(read_response::<CampaignDevicePage>(deep.as_bytes()).is_err());
    }

    #[test]
    fn every_mistake_of_a_request_is_reported_with_its_path() {
        let json = br#"{"deviceList":["1",null],"campaignTimeWindowList":[{"startime":1}]}"#;
        let (read, notes) = read_whole::<CampaignRequest>(json, Policy::Request);
        assert!(read.is_ok());
        assert_eq!(notes.nulls, ["deviceList[1]"]);
        assert_eq!(notes.unknown, ["campaignTimeWindowList[0].startime"]);
        let json = br#"{"deviceId":{"id":89148000000000099011,"kind":"iccid"}}"#;
        let (_, notes) = read_whole::<DeviceListRequest>(json, Policy::Request);
        assert_eq!(notes.rounded, [("deviceId.id".to_owned(), "89148000000000099011".to_owned())]);
    }
}
