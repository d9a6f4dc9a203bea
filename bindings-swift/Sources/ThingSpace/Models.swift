/// An enum that the platform may extend: an unknown value becomes `other`, which keeps its text when it is compared
/// and sent.
public protocol OpenEnum: Hashable, Sendable, Codable, CustomStringConvertible {
    /// A value that this version of the SDK does not recognize.
    static func other(value: String) -> Self

    /// The value as it is sent.
    var wire: String { get }

    /// Whether this version of the SDK recognizes the value.
    var isKnown: Bool { get }

    /// The same value, as a named case if this version of the SDK recognizes its text.
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

/// A request body, which can be validated before it is sent.
public protocol Request: Hashable, Sendable {
    /// Checks every rule offline and returns all findings, errors and warnings, in one list.
    ///
    /// Nothing is sent. `context` adds facts that the rules use: the time, the account, the campaign.
    func validate(context: ValidationContext?) -> [Finding]
}

extension Finding: CustomStringConvertible {
    /// The path of the member in the names of Swift, such as `campaignTimeWindows[0].endTime`.
    public var member: String { findingMember(finding: self) }

    /// The path of the member, in the names of Swift and on the wire, and the message of the finding.
    public var description: String { findingText(finding: self) }
}
