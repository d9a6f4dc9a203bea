//! The table of sessions.

/// Applies a macro to the table of `sessions`.
#[macro_export]
macro_rules! sessions_operations {
    ($apply:path) => {
        $apply! {
            /// Sessions: log in and out, reset the password. Mostly done for you.
            Sessions as sessions
            calls {
                /// Logs a user in. The calls that follow use the session if the user is the client's own.
                ///
                /// The client logs in by itself when it must. Five failed logins in a row lock a user until
                /// support is called, so a password that was refused once is never sent again.
                Never Login POST "/api/m2m/v1/session/login"
                    login() body(request: LoginRequest)
                    from "Connectivity Management, start a session"
                    -> SessionToken;
                /// Ends the session of this client, and answers the token that ended.
                ///
                /// The next call begins another session.
                Never Logout POST "/api/m2m/v1/session/logout"
                    logout()
                    from "Connectivity Management, end a session"
                    -> SessionToken;
                /// Has the platform make up a new password for the user of this client.
                ///
                /// The new password counts at once, and the client uses it from then on; store it before
                /// anything else. Passwords do not expire; a change every 90 days is advised.
                Never Password PUT "/api/m2m/v1/session/password/actions/reset"
                    reset_password() body(request: PasswordResetRequest)
                    from "Connectivity Management, reset the session password"
                    -> PasswordResetResult;
            }
            requests {}
            lists {}
            uploads {}
        }
    };
}
