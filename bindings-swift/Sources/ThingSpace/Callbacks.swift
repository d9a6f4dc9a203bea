import Foundation

extension SoftwareCallback {
    /// Reads a message that the platform sent to a callback listener, of v1, v2 or v3.
    ///
    /// Nothing in a message is lost: what has no place here is in ``unknownMembers``. A body that is no
    /// JSON object throws ``ThingSpaceError/unexpectedAnswer(message:status:path:outcomeUnknown:)``.
    /// ``receiveCallback(method:authorization:body:options:)`` also says how to answer.
    public init(body: Data) throws {
        self = try parseCallback(body: body)
    }
}
