import Foundation

/// A server that accepts requests and never responds.
final class SilentServer: Sendable {
    /// The connection of a client.
    struct Connection: Sendable {
        fileprivate let socket: Int32

        /// Waits until the client has closed the connection.
        func closed() async {
            await elsewhere {
                var bytes = [UInt8](repeating: 0, count: 4096)
                while read(socket, &bytes, bytes.count) > 0 {}
                close(socket)
            }
        }
    }

    let url: String
    private let socket: Int32

    init() throws {
        (socket, url) = try listeningSocket()
    }

    deinit {
        close(socket)
    }

    /// Waits for a request to arrive.
    func request() async throws -> Connection {
        let listener = socket
        let connection = await elsewhere { () -> Int32 in
            let connection = accept(listener, nil, nil)
            var first: UInt8 = 0
            _ = read(connection, &first, 1)
            return connection
        }
        guard connection >= 0 else { throw NoSocket() }
        return Connection(socket: connection)
    }
}
