import Foundation

/// A calendar date, as in `2026-03-01`, without a time zone. The platform counts days in UTC.
///
/// Text that is not a valid date is kept unchanged, so that an unusual response never loses a record;
/// ``components`` is `nil` for such text.
public struct CalendarDate: Hashable, Sendable, CustomStringConvertible {
    /// The date as the platform writes it, `YYYY-MM-DD`, or the text that was there instead.
    public let text: String

    /// Keeps a text unchanged.
    public init(_ text: String) {
        self.text = text
    }

    /// Creates a date. A date that does not exist, such as 30 February, is reported when a request that contains it is
    /// validated.
    public init(year: Int, month: Int, day: Int) {
        text = "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
    }

    /// The date of an instant, in UTC.
    public init(_ date: Date) {
        text = String(date.formatted(.iso8601).prefix(10))
    }

    /// The year, month and day, if the text is a valid date.
    public var components: (year: Int, month: Int, day: Int)? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard date != nil, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) else { return nil }
        return (year, month, day)
    }

    /// The instant at which the day begins in UTC, if the text is a valid date.
    public var date: Date? {
        guard text.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil,
            let date = try? Date(text + "T00:00:00Z", strategy: .iso8601),
            // Foundation would read a date that does not exist as another one.
            date.formatted(.iso8601).hasPrefix(text)
        else { return nil }
        return date
    }

    public var description: String { text }

    private static func padded(_ number: Int, _ length: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, length - digits.count)) + digits
    }
}

extension CalendarDate: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        self.init(text)
    }
}

extension CalendarDate: Comparable {
    public static func < (left: Self, right: Self) -> Bool {
        left.text < right.text
    }
}

extension CalendarDate: Codable {
    /// Reads the text.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// An instant, always in UTC. Text that is not a valid instant is kept unchanged.
public struct Timestamp: Hashable, Sendable, CustomStringConvertible {
    /// The instant in RFC 3339 format, or the text that was there instead.
    public let text: String

    /// Keeps a text unchanged.
    public init(_ text: String) {
        self.text = text
    }

    /// Creates a timestamp from an instant, with a precision of milliseconds.
    public init(_ date: Date) {
        text = date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }

    /// The instant, if the text is a valid one.
    public var date: Date? {
        guard let parts = text.wholeMatch(of: /([^.]+?)(\.[0-9]+)?Z/),
            let whole = try? Date(parts.1 + "Z", strategy: .iso8601)
        else { return nil }
        return whole + (parts.2.flatMap { Double("0" + $0) } ?? 0)
    }

    public var description: String { text }
}

extension Timestamp: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        self.init(text)
    }
}

extension Timestamp: Codable {
    /// Reads the text.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// A password, key or token, shown as `***` wherever it is printed, dumped or reflected.
///
/// Swift cannot wipe a text from memory; the core wipes its own copies.
public struct Secret: Hashable, Sendable {
    private let text: String

    /// Wraps a text as a secret.
    public init(_ text: String) {
        self.text = text
    }

    /// The text itself. The caller is responsible for keeping it secret.
    public func expose() -> String {
        text
    }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "***" }
    public var debugDescription: String { "***" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
