import Foundation
import ThingSpace

/// Returns the response to a request from the platform. `keep` stores the callback, which is processed later.
func answer(
    method: String, authorization: String?, body: Data, for client: Client, keep: (ReceivedCallback) throws -> Void
) -> (status: Int, text: String) {
    let received = receiveCallback(method: method, authorization: authorization, body: body)
    guard received.status == 200 else { return (Int(received.status), received.message) }
    do {
        try keep(received)
        // `wait` of the request that the callback is about returns after the last one.
        if let event = received.connectivityEvent { client.deliverCallback(event) }
        return (Int(received.status), received.message)
    } catch {
        return (500, "the message could not be kept; send it again")
    }
}
