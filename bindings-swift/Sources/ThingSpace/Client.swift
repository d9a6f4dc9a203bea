import Foundation

extension Client {
    /// Creates a client that logs in with credentials. Nothing is sent yet.
    ///
    /// Use it in servers and tools: account credentials do not belong in an app binary. You can omit the account and
    /// set it for each call. The default base URL is the production platform; any other URL must be https, or on this
    /// machine.
    public convenience init(
        credentials: Credentials, account: String? = nil, baseUrl: String? = nil, options: ClientOptions? = nil
    ) throws {
        try self.init(authentication: .credentials(credentials: credentials), account: account, baseUrl: baseUrl, options: options)
    }

    /// Creates a client that gets its tokens from a provider, such as the server of an app. Nothing is sent yet.
    public convenience init(
        tokenProvider: any TokenProvider, account: String? = nil, baseUrl: String? = nil, options: ClientOptions? = nil
    ) throws {
        try self.init(authentication: .provider(provider: tokenProvider), account: account, baseUrl: baseUrl, options: options)
    }

    /// Creates a client with fixed tokens; its calls fail when the platform rejects them. Nothing is sent yet.
    public convenience init(
        tokens: Tokens, account: String? = nil, baseUrl: String? = nil, options: ClientOptions? = nil
    ) throws {
        try self.init(authentication: .tokens(tokens: tokens), account: account, baseUrl: baseUrl, options: options)
    }
}

extension Credentials {
    /// Creates credentials from their four parts.
    public init(key: String, secret: String, username: String, password: String) {
        self.init(key: Secret(key), secret: Secret(secret), username: Secret(username), password: Secret(password))
    }
}

extension Tokens {
    /// Creates a pair of tokens, with the remaining lifetime of the bearer token in seconds if it is known.
    public init(bearer: String, session: String, expiresIn: Double? = nil) {
        self.init(bearer: Secret(bearer), session: Secret(session), expiresIn: expiresIn)
    }
}

extension Credentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "Credentials(***)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Tokens: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "Tokens(***)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension ThingSpaceError: CustomStringConvertible, LocalizedError {
    public var errorDescription: String? { description }
}

extension TokenProviderError: CustomStringConvertible, LocalizedError {
    public var description: String {
        switch self {
        case .unavailable(let reason): reason
        }
    }
    public var errorDescription: String? { description }
}

extension DeviceList: ExpressibleByArrayLiteral {
    /// Creates a request from IMEIs, so that an array literal of them can be used as a request.
    public init(arrayLiteral devices: String...) {
        self.init(deviceList: devices)
    }
}

extension DeviceLoggingRequest: ExpressibleByArrayLiteral {
    /// Creates a request from IMEIs, so that an array literal of them can be used as a request.
    public init(arrayLiteral devices: String...) {
        self.init(deviceIds: devices)
    }
}
