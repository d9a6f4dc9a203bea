//! A single call: its account, its rules, the request, and the effects of the response.

use super::{Client, Response, encode};
use crate::{
    auth,
    error::{Error, Result},
    json::{read_data, read_response},
    models::{Finding, LoginRequest, PasswordResetResult, RequestStatus, SessionToken, ValidationContext},
    operations::{Access, Api, Operation, RateClass, RequestBody, sessions},
    pipeline::PipelineCall,
    transport::{body::Payload, call::Call, classify::SuccessResponse},
    upload::Upload,
};
use jiff::Timestamp as Instant;
use std::time::Duration;

impl Client {
    /// Makes a call with a file. Its timeout is longer than others: one more second for each 64 KiB.
    pub(crate) async fn upload(
        &self,
        mut call: Call,
        form: Option<Box<dyn RequestBody>>,
        file: Upload,
    ) -> Result<Response> {
        let seconds = file.length().await?.unwrap_or(u64::from(u32::MAX)) >> 16;
        call.options.timeout.get_or_insert(self.pipeline.limit(None).saturating_add(Duration::from_secs(seconds)));
        self.send(call, form, Some(file)).await
    }

    /// Makes a call. Returns a successful response whose body is not read yet.
    pub(crate) async fn send(
        &self,
        call: Call,
        body: Option<Box<dyn RequestBody>>,
        file: Option<Upload>,
    ) -> Result<Response> {
        let row = call.row;
        self.exchange(&call, body, file).await.map_err(|error| {
            let request = call.arguments.path.iter().find(|argument| argument.names("request"));
            row.failed(error).after_attempts(0).about_request(request.map(|argument| &*argument.value))
        })
    }

    async fn exchange(
        &self,
        call: &Call,
        mut body: Option<Box<dyn RequestBody>>,
        file: Option<Upload>,
    ) -> Result<Response> {
        self.pipeline.check_open()?;
        let account = self.fill_in_account(call, &mut body)?;
        let body = body.as_deref();
        if call.options.timeout.is_some_and(|timeout| timeout.is_zero()) {
            return Err(Error::configuration("a timeout must be longer than zero"));
        }
        let warnings = self.check(call, body, account).await?;
        let first = call.target(account)?;
        let second = Operation::second_path(&first);
        let has_second = second.is_some();
        let target = second.filter(|_| self.software_path).unwrap_or(first);
        let payload = encode::payload(call.row, body, file)?;
        // The platform may repeat parts of the request.
        let secrets = body.map(RequestBody::secrets).unwrap_or_default();
        let success = self.transmit(call, &target, account, body, payload).await;
        let success = success.map_err(|error| {
            let error = error.explained(warnings, |kind| call.identifier(kind, account, body)).redacted(&secrets);
            if has_second { self.hint_at_other_path(error) } else { error }
        })?;
        let response = Response { pipeline: self.pipeline.clone(), row: call.row, secrets, success };
        self.take_over(call, &response)?;
        Ok(response)
    }

    /// Adds to an error of a path that the platform does not have that the documentation shows another one.
    fn hint_at_other_path(&self, mut error: Error) -> Error {
        if let Error::Api(details) | Error::NotFound(details) = &mut error
            && details.status == Some(404)
        {
            let (own, other) = if self.software_path { ("software", "firmware") } else { ("firmware", "software") };
            let hint = format!(
                "the platform may not have the path campaigns/{own}; the documentation also shows campaigns/{other}: set \
                 the option v3_campaign_path of the client to {other}"
            );
            details.hint = Some(match details.hint.take() {
                Some(first) => format!("{first}; {hint}"),
                None => hint,
            });
        }
        error
    }

    /// Returns the account of a call and sets it in the body if the body has a member for it.
    fn fill_in_account<'a>(
        &'a self,
        call: &'a Call,
        body: &mut Option<Box<dyn RequestBody>>,
    ) -> Result<Option<&'a str>> {
        let account = call.options.account.as_deref().or(self.account());
        if call.row.has_account && account.is_none() {
            return Err(Error::account_missing("the client or this call"));
        }
        if let (Some(body), Some(account)) = (&mut *body, account) {
            body.set_account(account);
        }
        // Connectivity Management infers the account of a user who has only one; its rules report where that is not
        // enough.
        let may_lack = call.row.api == Api::Connectivity;
        if account.is_none() && !may_lack && body.as_ref().is_some_and(|body| body.lacks_account()) {
            return Err(Error::account_missing("the client or this call, the account name of the request"));
        }
        Ok(account)
    }

    /// Fails if the call breaks a rule; returns the warnings.
    ///
    /// The platform's clock decides whether a date is past. If no response has reported that clock yet, and only dates
    /// contradict the call, the client first fetches the tokens that the call needs anyway.
    async fn check(&self, call: &Call, body: Option<&dyn RequestBody>, account: Option<&str>) -> Result<Vec<Finding>> {
        let operation = format!("{}.{}", call.row.service, call.row.name);
        let at = |now: Instant| ValidationContext {
            now: Some(now.into()),
            account: account.map(str::to_owned),
            operation: Some(operation.clone()),
            options: self.rules.clone(),
            ..ValidationContext::default()
        };
        let mut findings = call.findings(body, &at(self.now()));
        if Finding::has_errors(&findings) && self.platform_time().is_none() {
            let timeless = call.findings(body, &at(Instant::MIN));
            if !Finding::has_errors(&timeless) {
                self.pipeline.prepare(call.row, call.options.timeout).await?;
                findings = call.findings(body, &at(self.now()));
            } else if self.pipeline.sender().platform().is_local {
                // A simulator has its own time, which differs from the clock of the machine.
                findings = timeless;
            }
        }
        if Finding::has_errors(&findings) {
            let what = body.map_or(call.row.name, RequestBody::name);
            return Err(Error::validation(what, findings));
        }
        for finding in &findings {
            tracing::warn!(operation = call.row.name, code = finding.code, path = finding.path, "{}", finding.message);
        }
        Ok(findings)
    }

    /// Sends the request, through the lock-out guard if it is a login.
    async fn transmit(
        &self,
        call: &Call,
        target: &str,
        account: Option<&str>,
        body: Option<&dyn RequestBody>,
        payload: Option<Payload>,
    ) -> Result<SuccessResponse> {
        let timeout = call.options.timeout;
        if let (Access::Login, Some(body)) = (call.row.access, body) {
            let body = self.log_in(body, timeout).await?;
            return Ok(SuccessResponse { status: 200, body, location: None, request_id: None, attempts: 1 });
        }
        // The limit of activations is that of the account for which they are.
        let named = body.filter(|body| call.row.rate != RateClass::All && body.has_account());
        let named = named.and_then(|body| Some(body.value().ok()?.get("accountName")?.as_str()?.to_owned()));
        let call = PipelineCall { row: call.row, target, account: named.as_deref().or(account), body: payload };
        self.pipeline.execute(call, timeout, self.is_patient).await
    }

    async fn log_in(&self, body: &dyn RequestBody, timeout: Option<Duration>) -> Result<Vec<u8>> {
        let request: LoginRequest = read_data(&body.json()?)?;
        let limit = self.pipeline.limit(timeout);
        let login = auth::login(self.pipeline.auth(), &request);
        let outcome = tokio::time::timeout(limit, login).await.unwrap_or_else(|_| {
            Err(Error::timeout(format!("login got no response within {} s", limit.as_secs_f64()), true))
        });
        let mut secrets = self.pipeline.secrets();
        secrets.push(request.password);
        let answer = outcome.map_err(|error| sessions::LOGIN.failed(error).redacted(&secrets))?;
        let session = read_response::<SessionToken>(&answer)?.session_token;
        self.pipeline.auth().adopt(&request.username, session)?;
        Ok(answer)
    }

    /// Applies the effects of a response: new tokens, a cancelled request.
    fn take_over(&self, call: &Call, response: &Response) -> Result<()> {
        response.read_with(|body| self.take_over_tokens(call.row, body))?;
        // The platform sends no message about a request that was cancelled.
        if let Some(id) = call.cancels()
            && response.read_with(call.row.response.to_json).is_ok()
        {
            self.inbox.note(id, &RequestStatus::Failed);
        }
        Ok(())
    }

    fn take_over_tokens(&self, row: &Operation, answer: &[u8]) -> Result<()> {
        match row.access {
            Access::Logout => {
                if let Ok(ended) = read_response::<SessionToken>(answer) {
                    self.pipeline.auth().forget_session(&ended.session_token);
                }
            }
            Access::Password => {
                let new = read_response::<PasswordResetResult>(answer)?.new_password;
                if new.is_empty() {
                    return Err(Error::unexpected("newPassword", "the platform's response has no new password"));
                }
                self.pipeline.auth().change_password(new);
            }
            Access::ClientCredentials | Access::Login | Access::Session => {}
        }
        Ok(())
    }
}
