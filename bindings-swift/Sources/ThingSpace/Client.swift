import Foundation

extension Client {
    /// Makes a client that logs in by itself. Nothing is sent yet.
    ///
    /// For servers and tools: account credentials do not belong in an app binary. The account may be left
    /// out and named for each call. The base URL is the platform itself when left out; any other must be
    /// https, or on this machine.
    public convenience init(
        credentials: Credentials, account: String? = nil, baseUrl: String? = nil, options: ClientOptions? = nil
    ) throws {
        try self.init(authentication: .credentials(credentials: credentials), account: account, baseUrl: baseUrl, options: options)
    }

    /// Makes a client that asks somebody else for its tokens: an app asks its own server. Nothing is sent yet.
    public convenience init(
        tokenProvider: any TokenProvider, account: String? = nil, baseUrl: String? = nil, options: ClientOptions? = nil
    ) throws {
        try self.init(authentication: .provider(provider: tokenProvider), account: account, baseUrl: baseUrl, options: options)
    }

    /// Makes a client from tokens that were given once; when they are refused, its calls fail. Nothing is
    /// sent yet.
    public convenience init(
        tokens: Tokens, account: String? = nil, baseUrl: String? = nil, options: ClientOptions? = nil
    ) throws {
        try self.init(authentication: .tokens(tokens: tokens), account: account, baseUrl: baseUrl, options: options)
    }
}

extension Credentials {
    /// Takes the four parts.
    public init(key: String, secret: String, username: String, password: String) {
        self.init(key: Secret(key), secret: Secret(secret), username: Secret(username), password: Secret(password))
    }
}

extension Tokens {
    /// Takes both tokens, and how many seconds the bearer token lives from now on, where that is known.
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
    /// Takes IMEIs, so that a list of them can stand where a request is wanted.
    public init(arrayLiteral devices: String...) {
        self.init(deviceList: devices)
    }
}

extension DeviceLoggingRequest: ExpressibleByArrayLiteral {
    /// Takes IMEIs, so that a list of them can stand where a request is wanted.
    public init(arrayLiteral devices: String...) {
        self.init(deviceIds: devices)
    }
}
