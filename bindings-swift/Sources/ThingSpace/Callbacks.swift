import Foundation

extension SoftwareCallback {
    /// Reads a message that the platform sent to a callback listener, of v1, v2 or v3.
    ///
    /// Nothing in a message is lost: what has no place here is in ``unknownMembers``. A body that is no
    /// JSON object throws ``ThingSpaceError/unexpectedResponse(message:status:path:outcomeUnknown:)``.
    /// ``receiveCallback(method:authorization:body:options:)`` also says how to answer.
    public init(body: Data) throws {
        self = try parseCallback(body: body)
    }
}

extension ConnectivityCallback {
    /// Reads a message that the platform sent to a listener of Connectivity Management or Location.
    ///
    /// Nothing in a message is lost: what has no place here is in ``unknownMembers``. A body that is no
    /// JSON object throws ``ThingSpaceError/unexpectedResponse(message:status:path:outcomeUnknown:)``.
    /// Hand it to ``Client/deliverCallback(_:)``, so that whoever waits for its request hears of it.
    public init(body: Data) throws {
        self = try parseConnectivityCallback(body: body)
    }
}

extension NiddUplink {
    /// The data that the device sent, decoded; `nil` where ``message`` is no base64.
    public var payload: Data? {
        let digits = message.prefix { $0 != "=" }
        // One digit alone is half a byte.
        return digits.count % 4 == 1 ? nil : Data(base64Encoded: digits + String(repeating: "=", count: (4 - digits.count % 4) % 4))
    }
}
