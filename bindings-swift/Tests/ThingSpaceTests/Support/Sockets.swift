import Foundation

#if canImport(Glibc)
    import Glibc
#endif

struct NoSocket: Error {}

/// A socket that listens on a free port of this machine, and its URL.
func listeningSocket() throws -> (socket: Int32, url: String) {
    #if os(Linux)
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
        let socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            bind(socket, $0, length) == 0 && listen(socket, 16) == 0 && getsockname(socket, $0, &length) == 0
        }
    }
    guard bound else { throw NoSocket() }
    return (socket, "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))")
}

/// Runs what blocks on a thread of its own.
func elsewhere<T: Sendable>(_ work: @escaping @Sendable () -> T) async -> T {
    await withCheckedContinuation { continuation in
        Thread.detachNewThread { continuation.resume(returning: work()) }
    }
}
