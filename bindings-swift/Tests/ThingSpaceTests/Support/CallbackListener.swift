import Foundation
import ThingSpace

/// A callback listener over plain HTTP, which responds as the README shows and keeps the callbacks.
final class CallbackListener: @unchecked Sendable {
    struct Full: Error {}

    let url: String
    private let socket: Int32
    private let lock = NSLock()
    private let client: Client
    private var kept: [ReceivedCallback] = []
    private var rejections = 0

    /// The client that receives the callbacks.
    init(_ client: Client) throws {
        self.client = client
        (socket, url) = try listeningSocket()
        let socket = socket
        Thread.detachNewThread { [weak self] in
            while case let connection = accept(socket, nil, nil), connection >= 0 {
                self?.serve(connection)
                close(connection)
            }
            close(socket)
        }
    }

    deinit {
        // Ends the thread, which waits for the next connection.
        shutdown(socket, Int32(SHUT_RDWR))
    }

    /// The stored callbacks of Software Management.
    var events: [SoftwareCallback] {
        lock.withLock { kept.compactMap(\.event) }
    }

    /// The stored callbacks of Connectivity Management and Location.
    var connectivityEvents: [ConnectivityCallback] {
        lock.withLock { kept.compactMap(\.connectivityEvent) }
    }

    /// Does not store the next messages.
    func reject(_ count: Int) {
        lock.withLock { rejections = count }
    }

    private func serve(_ connection: Int32) {
        var request = Data()
        var bytes = [UInt8](repeating: 0, count: 65_536)
        while !isWhole(request), case let count = read(connection, &bytes, bytes.count), count > 0 {
            request += bytes[..<count]
        }
        let (head, body) = parts(request)
        let method = head.first?.split(separator: " ").first.map(String.init) ?? ""
        let reply = respond(method: method, authorization: header("authorization", head), body: body, for: client, keep: keep)
        let text = "HTTP/1.1 \(reply.status) \r\ncontent-length: \(reply.text.utf8.count)\r\nconnection: close\r\n\r\n\(reply.text)"
        _ = Data(text.utf8).withUnsafeBytes { write(connection, $0.baseAddress, $0.count) }
    }

    private func keep(_ received: ReceivedCallback) throws {
        try lock.withLock {
            guard rejections == 0 else {
                rejections -= 1
                throw Full()
            }
            kept.append(received)
        }
    }

    private func parts(_ request: Data) -> (head: [String], body: Data) {
        guard let end = request.range(of: Data("\r\n\r\n".utf8)) else { return ([], Data()) }
        let head = String(decoding: request[..<end.lowerBound], as: UTF8.self)
        return (head.components(separatedBy: "\r\n"), Data(request[end.upperBound...]))
    }

    private func header(_ name: String, _ head: [String]) -> String? {
        let line = head.first { $0.lowercased().hasPrefix(name + ":") }
        return line.map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
    }

    private func isWhole(_ request: Data) -> Bool {
        let (head, body) = parts(request)
        return !head.isEmpty && body.count >= header("content-length", head).flatMap(Int.init) ?? 0
    }
}
