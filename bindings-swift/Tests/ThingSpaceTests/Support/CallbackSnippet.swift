import Foundation
import ThingSpace

/// The answer to a request to a callback listener; `keep` stores the message, and the work is done later.
func answer(
    method: String, authorization: String?, body: Data, keep: (SoftwareCallback) throws -> Void
) -> (status: Int, text: String) {
    let received = receiveCallback(method: method, authorization: authorization, body: body)
    guard let event = received.event else { return (Int(received.status), received.message) }
    do {
        try keep(event)
        return (Int(received.status), received.message)
    } catch {
        return (500, "the message could not be kept; send it again")
    }
}
