//! The tables as data, for the tests that compare the languages.

use thingspace::{
    ErrorKind,
    models::{ENUMS, MODELS},
    operations,
};

/// An operation as data.
#[derive(Debug, Clone, uniffi::Record)]
pub struct OperationInfo {
    /// Its service, in snake case.
    pub service: String,
    /// Its name, in snake case.
    pub name: String,
    /// Its documentation.
    pub docs: String,
    /// Its arguments in order, in snake case: those of the path, the body, the file.
    pub arguments: Vec<String>,
    /// Its arguments of the query, in snake case, the optional ones last.
    pub query: Vec<String>,
    /// Whether it is a list.
    pub is_list: bool,
    /// Whether it is asynchronous: callbacks deliver its result.
    pub is_pending: bool,
}

/// A model or an open enum as data.
#[derive(Debug, Clone, uniffi::Record)]
pub struct TypeInfo {
    /// Its name in the tables.
    pub name: String,
    /// Its documentation.
    pub docs: String,
    /// Whether it is an open enum.
    pub is_enum: bool,
    /// Its members, in snake case, or its values as they are sent.
    pub members: Vec<MemberInfo>,
}

/// A member of a model, or a value of an open enum, as data.
#[derive(Debug, Clone, uniffi::Record)]
pub struct MemberInfo {
    /// Its name: in snake case for a member, in upper case for a value.
    pub name: String,
    /// Its name on the wire.
    pub wire: String,
    /// Its documentation.
    pub docs: String,
}

/// Returns every operation. For tools and tests.
#[uniffi::export]
pub fn operations_table() -> Vec<OperationInfo> {
    operations::all()
        .map(|row| {
            let body = row.request.iter().map(|request| request.name);
            let file = row.file.iter().map(|_| "file");
            let query = row.query.iter().map(|parameter| parameter.name.to_owned());
            OperationInfo {
                service: row.service.to_owned(),
                name: row.name.to_owned(),
                docs: text(row.docs),
                arguments: row.arguments.iter().copied().chain(body).chain(file).map(str::to_owned).collect(),
                query: query.collect(),
                is_list: row.response.as_page().is_some(),
                is_pending: row.messages.is_some(),
            }
        })
        .collect()
}

/// A function that is not an operation, as data.
#[derive(Debug, Clone, uniffi::Record)]
pub struct FunctionInfo {
    /// Its service or group, in snake case.
    pub group: String,
    /// Its name, in snake case.
    pub name: String,
    /// Its documentation.
    pub docs: String,
    /// The type of its argument.
    pub request: String,
    /// The type of its result.
    pub response: String,
}

macro_rules! functions {
    ($($(#[doc = $doc:literal])* $table:ident from $FUNCTIONS:ident by $group:ident;)*) => { $(
        $(#[doc = $doc])*
        #[uniffi::export]
        pub fn $table() -> Vec<FunctionInfo> {
            operations::$FUNCTIONS
                .iter()
                .map(|function| FunctionInfo {
                    group: function.$group.to_owned(),
                    name: function.name.to_owned(),
                    docs: text(function.docs),
                    request: function.request.to_owned(),
                    response: function.response.to_owned(),
                })
                .collect()
        }
    )* };
}
functions! {
    /// Returns every function of a composed service. For tools and tests.
    composed_table from COMPOSED_FUNCTIONS by service;
    /// Returns every offline function. For tools and tests.
    offline_table from OFFLINE_FUNCTIONS by group;
}

fn text(docs: &[&str]) -> String {
    docs.iter().map(|line| line.trim()).collect::<Vec<_>>().join("\n")
}

/// Returns every model and every open enum. For tools and tests.
#[uniffi::export]
pub fn types_table() -> Vec<TypeInfo> {
    let member = |name: &str, wire: &str, docs: &str| MemberInfo {
        name: name.to_owned(),
        wire: wire.to_owned(),
        docs: docs.to_owned(),
    };
    let models = MODELS.iter().map(|info| TypeInfo {
        name: info.name.to_owned(),
        docs: info.docs.to_owned(),
        is_enum: false,
        members: info.fields.iter().map(|field| member(field.name, field.wire, field.docs)).collect(),
    });
    let enums = ENUMS.iter().map(|info| TypeInfo {
        name: info.name.to_owned(),
        docs: info.docs.to_owned(),
        is_enum: true,
        members: info.values.iter().map(|value| member(value.name, value.wire, value.docs)).collect(),
    });
    models.chain(enums).collect()
}

/// Returns the kinds of error of every language. For tools and tests.
#[uniffi::export]
pub fn error_kinds() -> Vec<String> {
    ErrorKind::ALL.iter().map(|kind| kind.as_str().to_owned()).collect()
}
