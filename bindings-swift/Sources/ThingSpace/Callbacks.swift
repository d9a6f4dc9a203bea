import Foundation

extension SoftwareCallback {
    /// Parses a callback of Software Management v1, v2 or v3.
    ///
    /// Nothing in a callback is lost: ``unknownMembers`` contains members that have no property here. A body that is
    /// not a JSON object throws ``ThingSpaceError/unexpectedResponse(message:status:path:outcomeUnknown:facts:)``.
    /// ``receiveCallback(method:authorization:body:options:)`` also returns the response to send.
    public init(body: Data) throws {
        self = try parseCallback(body: body)
    }
}

extension ConnectivityCallback {
    /// Parses a callback of Connectivity Management or Location.
    ///
    /// Nothing in a callback is lost: ``unknownMembers`` contains members that have no property here. A body that is
    /// not a JSON object throws ``ThingSpaceError/unexpectedResponse(message:status:path:outcomeUnknown:facts:)``. Pass it to
    /// ``Client/deliverCallback(_:)``, which assigns it to its request.
    public init(body: Data) throws {
        self = try parseConnectivityCallback(body: body)
    }
}

extension NiddUplink {
    /// The data that the device sent, decoded; `nil` if ``message`` is missing or not valid base64.
    public var payload: Data? {
        guard let digits = message?.prefix(while: { $0 != "=" }) else { return nil }
        // An odd digit at the end would be half a byte.
        return digits.count % 4 == 1 ? nil : Data(base64Encoded: digits + String(repeating: "=", count: (4 - digits.count % 4) % 4))
    }
}
