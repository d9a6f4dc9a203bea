import Foundation
import ThingSpace

/// The answer to a request to a callback listener; `keep` stores the message, and the work is done later.
func answer(
    method: String, authorization: String?, body: Data, for client: Client, keep: (ReceivedCallback) throws -> Void
) -> (status: Int, text: String) {
    let received = receiveCallback(method: method, authorization: authorization, body: body)
    guard received.status == 200 else { return (Int(received.status), received.message) }
    do {
        try keep(received)
        // Whoever waits for its request hears of it.
        if let event = received.connectivityEvent { client.deliverCallback(event) }
        return (Int(received.status), received.message)
    } catch {
        return (500, "the message could not be kept; send it again")
    }
}
