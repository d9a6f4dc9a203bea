//! One row: its columns and its signature, read from a function of the trait.

use proc_macro2::Span;
use syn::{
    Attribute, Error, FnArg, GenericArgument, Ident, LitInt, LitStr, Meta, Pat, PathArguments, Result, ReturnType,
    Token, TraitItemFn, Type, punctuated::Punctuated, spanned::Spanned,
};

/// The HTTP methods, as columns.
const METHODS: [&str; 4] = ["get", "post", "put", "delete"];

/// The columns of a row, in the order in which the documentation lists them.
const COLUMNS: [&str; 21] = [
    "get",
    "post",
    "put",
    "delete",
    "api",
    "retry",
    "check_with",
    "rate",
    "access",
    "item",
    "calls_back",
    "messages",
    "poll",
    "subject",
    "nidd_message",
    "upload_message",
    "hours_as_text",
    "waits_for_device",
    "cancels",
    "limits",
    "source",
];

/// The columns of a parameter.
const PARAMETER_COLUMNS: [&str; 3] = ["query", "oma_dm", "file"];

/// An HTTP method and a path.
pub struct Route {
    pub method: String,
    pub path: LitStr,
}

/// The number of messages that response an asynchronous request.
pub enum Messages {
    Fixed(LitInt),
    PerEntry(LitStr),
}

/// The columns that a row or, as a default for all of its rows, a trait may have.
#[derive(Default)]
pub struct Columns {
    pub docs: Vec<String>,
    pub route: Option<Route>,
    pub api: Option<Ident>,
    pub retry: Option<Ident>,
    pub check_with: Vec<LitStr>,
    pub rate: Option<Ident>,
    pub access: Option<Ident>,
    pub item: Option<Ident>,
    pub callbacks: Vec<LitStr>,
    pub messages: Option<Messages>,
    pub poll: Option<Ident>,
    pub subject: Option<Ident>,
    pub nidd_message: Option<Ident>,
    pub upload_message: Option<Ident>,
    pub hours_as_text: bool,
    pub waits_for_device: bool,
    pub cancels: Option<Ident>,
    pub limits: Vec<LitStr>,
    pub source: Option<LitStr>,
    /// The names of the columns that are present, including those with a wrong form.
    seen: Vec<String>,
}

/// The place of a parameter in the request.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// A text argument of the path.
    Path,
    /// The body of the request.
    Body,
    /// A parameter of the query, or a typed one of the path.
    Query,
    /// An optional parameter of the query.
    Option,
    /// The file of an upload.
    File,
}

/// A parameter of a signature.
pub struct Parameter {
    pub name: Ident,
    /// The type, without `Option`.
    pub ty: Ident,
    pub role: Role,
    pub is_optional: bool,
    /// The name in the query, or the part of the form that carries the file.
    pub wire: Option<LitStr>,
    /// The spelling of OMA-DM in this parameter.
    pub oma_dm: Option<LitStr>,
}

/// The response of a row.
pub enum RowResponse {
    Model(Ident),
    List(Ident),
    Page { page: Ident, item: Ident },
    Accepted,
}

/// A valid row.
pub struct Row {
    pub name: Ident,
    pub columns: Columns,
    pub route: Route,
    pub retry: Ident,
    pub source: LitStr,
    pub parameters: Vec<Parameter>,
    pub response: RowResponse,
}

impl Row {
    pub fn has_file(&self) -> bool {
        self.parameters.iter().any(|parameter| parameter.role == Role::File)
    }

    /// Returns whether the path has `name` in braces.
    pub fn is_in_path(&self, name: &str) -> bool {
        self.route.path.value().contains(&format!("{{{name}}}"))
    }
}

impl Columns {
    /// Reads the attributes of a row, or of a trait. Adds problems to `errors`.
    pub fn read(attributes: &[Attribute], errors: &mut Vec<Error>) -> Self {
        let mut columns = Self::default();
        for attribute in attributes {
            if let Some(line) = doc(attribute) {
                columns.docs.push(line);
                continue;
            }
            let name = attribute.path().get_ident().map(Ident::to_string).unwrap_or_default();
            if !COLUMNS.contains(&name.as_str()) {
                let known = COLUMNS.map(|name| format!("`{name}`"));
                let path = attribute.path();
                let shown = quote::quote!(#path).to_string().replace(' ', "");
                let message = format!("there is no column `{shown}`; the columns are {}", known.join(", "));
                errors.push(Error::new(path.span(), message));
                continue;
            }
            if columns.has_column(&name) {
                errors.push(Error::new(attribute.path().span(), format!("the column `{name}` appears twice")));
                continue;
            }
            if let Err(error) = columns.set(&name, attribute) {
                errors.push(error);
            }
            columns.seen.push(name);
        }
        columns
    }

    /// Returns whether a column is present, whatever its form.
    fn has_column(&self, name: &str) -> bool {
        self.seen.iter().any(|seen| seen == name)
    }

    fn set(&mut self, name: &str, attribute: &Attribute) -> Result<()> {
        match name {
            _ if METHODS.contains(&name) => {
                if self.route.is_some() {
                    return Err(Error::new(attribute.path().span(), "a row has one HTTP method"));
                }
                let path = argument(attribute, "the path as text: `#[get(\"/api/…\")]`")?;
                self.route = Some(Route { method: name.to_ascii_uppercase(), path });
            }
            "api" => self.api = Some(argument(attribute, "a variant of `Api`: `#[api(Fota)]`")?),
            "retry" => self.retry = Some(argument(attribute, "a variant of `Retry`: `#[retry(Safe)]`")?),
            "check_with" => self.check_with = texts(attribute)?,
            "rate" => self.rate = Some(argument(attribute, "a variant of `RateClass`: `#[rate(Activation)]`")?),
            "access" => self.access = Some(argument(attribute, "a variant of `Access`: `#[access(Login)]`")?),
            "item" => self.item = Some(argument(attribute, "the type of an item: `#[item(Device)]`")?),
            "calls_back" => self.callbacks = texts(attribute)?,
            "messages" => self.messages = Some(messages(attribute)?),
            "poll" => self.poll = Some(argument(attribute, "a variant of `Poll`: `#[poll(RequestStatus)]`")?),
            "subject" => {
                self.subject = Some(argument(attribute, "a variant of `MessageSubject`: `#[subject(Monitor)]`")?);
            }
            "nidd_message" => {
                self.nidd_message =
                    Some(argument(attribute, "a variant of `MessageRole`: `#[nidd_message(Interim)]`")?);
            }
            "upload_message" => {
                self.upload_message =
                    Some(argument(attribute, "a variant of `MessageRole`: `#[upload_message(Interim)]`")?);
            }
            "hours_as_text" => {
                attribute.meta.require_path_only()?;
                self.hours_as_text = true;
            }
            "waits_for_device" => {
                attribute.meta.require_path_only()?;
                self.waits_for_device = true;
            }
            "cancels" => {
                let what = "the parameter that identifies the request: `#[cancels(transaction_id)]`";
                self.cancels = Some(argument(attribute, what)?);
            }
            "limits" => self.limits = texts(attribute)?,
            _ => self.source = Some(argument(attribute, "where the platform documents it, as text")?),
        }
        Ok(())
    }
}

/// Returns the line of a doc comment.
fn doc(attribute: &Attribute) -> Option<String> {
    match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

/// Parses the only argument of a column.
fn argument<T: syn::parse::Parse>(attribute: &Attribute, what: &str) -> Result<T> {
    attribute.parse_args().map_err(|error| Error::new(argument_span(attribute, &error), format!("expected {what}")))
}

/// Returns the span of the argument, or of the column if it has none.
fn argument_span(attribute: &Attribute, error: &Error) -> Span {
    match &attribute.meta {
        Meta::List(list) if !list.tokens.is_empty() => error.span(),
        _ => attribute.path().span(),
    }
}

fn texts(attribute: &Attribute) -> Result<Vec<LitStr>> {
    let what = "one text or several: `(\"…\", \"…\")`";
    let wrong = |error: &Error| Error::new(argument_span(attribute, error), format!("expected {what}"));
    let list =
        attribute.parse_args_with(Punctuated::<LitStr, Token![,]>::parse_terminated).map_err(|error| wrong(&error))?;
    if list.is_empty() {
        return Err(Error::new(attribute.path().span(), format!("expected {what}")));
    }
    Ok(list.into_iter().collect())
}

fn messages(attribute: &Attribute) -> Result<Messages> {
    if let Ok(count) = attribute.parse_args::<LitInt>() {
        return Ok(Messages::Fixed(count));
    }
    let what = "how many messages response the request, `#[messages(1)]`, or the member of the body with an entry for \
                each, `#[messages(\"devices\")]`";
    argument(attribute, what).map(Messages::PerEntry)
}

/// Reads a row. Returns all problems at once.
pub fn read(item: &TraitItemFn, defaults: &Columns) -> std::result::Result<Row, Vec<Error>> {
    let mut errors = Vec::new();
    let signature = &item.sig;
    let name = &signature.ident;
    let mut columns = Columns::read(&item.attrs, &mut errors);
    if columns.docs.is_empty() {
        errors.push(Error::new(name.span(), format!("the row of `{name}` lacks a doc comment")));
    }
    if item.default.is_some() {
        errors.push(Error::new(name.span(), "a row has no body: end it with `;`"));
    }
    columns.api = columns.api.or_else(|| defaults.api.clone());
    columns.nidd_message = columns.nidd_message.or_else(|| defaults.nidd_message.clone());
    let lacks =
        |column: &str| Error::new(name.span(), format!("the row of `{name}` lacks the column `#[{column}(…)]`"));
    let route = columns.route.take();
    if !METHODS.iter().any(|method| columns.has_column(method)) {
        let message = format!(
            "the row of `{name}` lacks its path: one of `#[get(…)]`, `#[post(…)]`, `#[put(…)]`, `#[delete(…)]`"
        );
        errors.push(Error::new(name.span(), message));
    }
    for column in ["api", "retry", "source"] {
        let is_default = column == "api" && defaults.api.is_some();
        if !columns.has_column(column) && !is_default {
            errors.push(lacks(column));
        }
    }
    let path = route.as_ref().map(|route| route.path.value()).unwrap_or_default();
    let mut parameters = Vec::new();
    for input in &signature.inputs {
        match parameter(input, &path) {
            Ok(parameter) => parameters.push(parameter),
            Err(error) => errors.push(error),
        }
    }
    let response = read_response(&signature.output, name, &columns).map_err(|error| errors.push(error)).ok();
    if let Some(route) = &route {
        errors.extend(names_in_path(route, name, &parameters, matches!(response, Some(RowResponse::Page { .. }))));
    }
    errors.extend(wrong_order(&parameters));
    if let Some(cancels) = &columns.cancels
        && !parameters.iter().any(|parameter| parameter.name == *cancels)
    {
        errors.push(Error::new(cancels.span(), format!("`{cancels}` is not a parameter of `{name}`")));
    }
    if let Some(response) = &response {
        errors.extend(incompatible_columns(name, &columns, response, &parameters));
    }
    match (route, columns.retry.take(), columns.source.take(), response) {
        (Some(route), Some(retry), Some(source), Some(response)) if errors.is_empty() => {
            Ok(Row { name: name.clone(), columns, route, retry, source, parameters, response })
        }
        _ => Err(errors),
    }
}

/// Checks that the columns are compatible.
fn incompatible_columns(
    name: &Ident,
    columns: &Columns,
    response: &RowResponse,
    parameters: &[Parameter],
) -> Vec<Error> {
    let mut errors = Vec::new();
    let has = |role| parameters.iter().filter(|parameter| parameter.role == role).count();
    if matches!(response, RowResponse::Accepted) {
        for column in ["calls_back", "messages"] {
            if !columns.has_column(column) {
                let message =
                    format!("the row of `{name}` returns a `PendingRequest` and lacks the column `#[{column}(…)]`");
                errors.push(Error::new(name.span(), message));
            }
        }
        if has(Role::Body) == 0 {
            errors.push(Error::new(name.span(), format!("`{name}` returns a `PendingRequest` and needs a body")));
        }
    } else if columns.messages.is_some() || columns.poll.is_some() || columns.subject.is_some() {
        let message = "`messages`, `poll` and `subject` are columns of rows that return a `PendingRequest`";
        errors.push(Error::new(name.span(), message));
    }
    if has(Role::File) > 0 && has(Role::Body) == 0 {
        errors.push(Error::new(name.span(), format!("`{name}` uploads a file and needs a body with its form")));
    }
    let is_list = matches!(response, RowResponse::Page { .. });
    for parameter in parameters.iter().filter(|parameter| parameter.role == Role::Body && parameter.is_optional) {
        if !is_list {
            errors.push(Error::new(parameter.name.span(), "only the body of a list is optional"));
        }
    }
    errors
}

fn parameter(input: &FnArg, path: &str) -> Result<Parameter> {
    let FnArg::Typed(input) = input else {
        return Err(Error::new(input.span(), "a row does not accept `self`: remove it"));
    };
    let Pat::Ident(pattern) = &*input.pat else {
        return Err(Error::new(input.pat.span(), "expected the name of a parameter"));
    };
    let name = pattern.ident.clone();
    let mut query = None;
    let mut oma_dm = None;
    let mut file = None;
    for attribute in &input.attrs {
        if attribute.path().is_ident("query") {
            query = Some(argument(attribute, "the name in the query: `#[query(\"deviceId\")]`")?);
        } else if attribute.path().is_ident("oma_dm") {
            oma_dm = Some(argument(attribute, "how OMA-DM is spelt here: `#[oma_dm(\"OMADM\")]`")?);
        } else if attribute.path().is_ident("file") {
            file = Some(argument(attribute, "the part of the form with the file: `#[file(\"fileupload\")]`")?);
        } else {
            let known = PARAMETER_COLUMNS.map(|name| format!("`{name}`")).join(", ");
            let message = format!("a parameter has no such column; its columns are {known}");
            return Err(Error::new(attribute.path().span(), message));
        }
    }
    let (ty, is_optional) = match inside(&input.ty, "Option") {
        Some(inner) => (plain(inner)?, true),
        None => (plain(&input.ty)?, false),
    };
    let is_in_path = path.contains(&format!("{{{name}}}"));
    if is_in_path && query.is_some() {
        return Err(Error::new(name.span(), format!("`{name}` is in the path, so it has no `#[query(…)]`")));
    }
    if is_in_path && is_optional {
        return Err(Error::new(name.span(), format!("`{name}` is in the path, so it cannot be omitted")));
    }
    let role = if file.is_some() {
        if ty != "Upload" || is_optional {
            return Err(Error::new(input.ty.span(), "the file of an upload is an `Upload`"));
        }
        Role::File
    } else if is_in_path && ty == "String" {
        Role::Path
    } else if is_in_path {
        Role::Query
    } else if query.is_some() {
        if is_optional { Role::Option } else { Role::Query }
    } else {
        Role::Body
    };
    Ok(Parameter { name, ty, role, is_optional, wire: query.or(file), oma_dm })
}

/// Checks that every name in the path is a parameter, except those that the client fills in.
fn names_in_path(route: &Route, name: &Ident, parameters: &[Parameter], is_list: bool) -> Vec<Error> {
    let path = route.path.value();
    let mut errors = Vec::new();
    let mut order = Vec::new();
    for part in path.split('{').skip(1) {
        let Some((in_path, _)) = part.split_once('}') else {
            errors.push(Error::new(route.path.span(), "the path has a `{` without a `}`"));
            continue;
        };
        if in_path == "account" || (in_path == "start_index" && is_list) {
            continue;
        }
        match parameters.iter().find(|parameter| parameter.name == in_path) {
            Some(parameter) if parameter.role == Role::Path => order.push(in_path.to_owned()),
            Some(_) => {}
            None => {
                let message = format!("the path names {{{in_path}}}, which is not a parameter of `{name}`");
                errors.push(Error::new(route.path.span(), message));
            }
        }
    }
    let parameter: Vec<String> = parameters
        .iter()
        .filter(|parameter| parameter.role == Role::Path)
        .map(|parameter| parameter.name.to_string())
        .collect();
    if errors.is_empty() && parameter != order {
        let message = format!("the parameters of `{name}` must follow the order of the path: {}", order.join(", "));
        errors.push(Error::new(name.span(), message));
    }
    errors
}

/// Checks the order of parameters, which is the same in every language.
fn wrong_order(parameters: &[Parameter]) -> Option<Error> {
    let bodies: Vec<&Parameter> = parameters.iter().filter(|parameter| parameter.role == Role::Body).collect();
    if let [_, second, ..] = bodies[..] {
        let message = format!(
            "`{}` is a second body: a parameter is in the path, has `#[query(…)]`, or is the body",
            second.name
        );
        return Some(Error::new(second.name.span(), message));
    }
    let unordered = parameters.windows(2).find(|pair| pair[0].role > pair[1].role)?;
    let message = "parameters must have this order: path, body, query, optional, file";
    Some(Error::new(unordered[1].name.span(), message))
}

fn read_response(output: &ReturnType, name: &Ident, columns: &Columns) -> Result<RowResponse> {
    let ReturnType::Type(_, ty) = output else {
        return Err(Error::new(
            name.span(),
            format!("`{name}` needs a response type: `-> Success` for an empty response"),
        ));
    };
    if let Some(page) = inside(ty, "Pager") {
        let Some(item) = columns.item.clone() else {
            return Err(Error::new(name.span(), format!("the row of `{name}` lacks the column `#[item(…)]`")));
        };
        return Ok(RowResponse::Page { page: plain(page)?, item });
    }
    if let Some(item) = &columns.item {
        return Err(Error::new(item.span(), "`item` is a column of lists, which return a `Pager<…>`"));
    }
    if let Some(element) = inside(ty, "Vec") {
        return Ok(RowResponse::List(plain(element)?));
    }
    let ty = plain(ty)?;
    Ok(if ty == "PendingRequest" { RowResponse::Accepted } else { RowResponse::Model(ty) })
}

/// Returns the type between the angle brackets of `name`.
fn inside<'a>(ty: &'a Type, name: &str) -> Option<&'a Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == name)?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match arguments.args.first()? {
        GenericArgument::Type(inner) => Some(inner),
        _ => None,
    }
}

/// Returns a type of a single word.
fn plain(ty: &Type) -> Result<Ident> {
    match ty {
        Type::Path(path) => path.path.get_ident().cloned(),
        _ => None,
    }
    .ok_or_else(|| Error::new(ty.span(), "expected a type of one word, as every language can name it"))
}
