import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// A server that takes requests and never answers.
final class SilentServer: Sendable {
    struct Problem: Error {}

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
        #if os(Linux)
            socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let socket = socket
        let bound = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, length) == 0 && listen(socket, 16) == 0 && getsockname(socket, $0, &length) == 0
            }
        }
        guard bound else { throw Problem() }
        url = "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))"
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
        guard connection >= 0 else { throw Problem() }
        return Connection(socket: connection)
    }
}

/// Runs what blocks on a thread of its own.
private func elsewhere<T: Sendable>(_ work: @escaping @Sendable () -> T) async -> T {
    await withCheckedContinuation { continuation in
        Thread.detachNewThread { continuation.resume(returning: work()) }
    }
}
