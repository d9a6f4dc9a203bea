/// An enum that the platform may extend: a value that nobody knew is `other`, compared, and sent back
/// unchanged.
public protocol OpenEnum: Hashable, Sendable, Codable, CustomStringConvertible {
    /// A value this version of the SDK does not know.
    static func other(value: String) -> Self

    /// The value as it is sent.
    var wire: String { get }

    /// Whether this version of the SDK knows the value.
    var isKnown: Bool { get }

    /// The same value, as a case of its own if its text is one this version of the SDK knows.
    func resolved() -> Self
}

extension OpenEnum {
    /// Reads a value in any of the platform's spellings.
    public init(wire: String) {
        self = Self.other(value: wire).resolved()
    }

    /// Reads a value as it is sent.
    public init(from decoder: any Decoder) throws {
        self.init(wire: try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the value as it is sent.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(wire)
    }

    public var description: String { wire }
}

/// Something that is sent, and whose rules can be checked before.
public protocol Request: Hashable, Sendable {
    /// Checks every rule offline and returns all findings, errors and warnings, in one list.
    ///
    /// Nothing is sent. `context` says what is known besides: the time, the account, the campaign.
    func validate(context: ValidationContext?) -> [Finding]
}

extension Finding: CustomStringConvertible {
    /// The member and what to write instead.
    public var description: String {
        path.isEmpty ? message : "\(path): \(message)"
    }
}
