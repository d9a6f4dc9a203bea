import Foundation

extension Upload {
    /// A file of this device, under its own name or another.
    ///
    /// The library calls `onProgress` after each 64 KiB with the number of bytes sent and the total, on one of its
    /// threads, and waits until it returns. When the library has to send the file again, the number starts again from
    /// zero.
    public static func file(
        _ url: URL, name: String? = nil, onProgress: (@Sendable (UInt64, UInt64?) -> Void)? = nil
    ) -> Upload {
        .fromPath(path: url.path, name: name, progress: onProgress.map(Progress.init))
    }

    /// Bytes that are in memory already.
    ///
    /// The library calls `onProgress` after each 64 KiB with the number of bytes sent and the total, on one of its
    /// threads, and waits until it returns. When the library has to send the file again, the number starts again from
    /// zero.
    public static func data(
        _ data: Data, name: String, onProgress: (@Sendable (UInt64, UInt64?) -> Void)? = nil
    ) -> Upload {
        .fromData(data: data, name: name, progress: onProgress.map(Progress.init))
    }
}

private final class Progress: UploadProgress {
    private let onProgress: @Sendable (UInt64, UInt64?) -> Void

    init(_ onProgress: @escaping @Sendable (UInt64, UInt64?) -> Void) {
        self.onProgress = onProgress
    }

    func sent(bytes: UInt64, total: UInt64?) {
        onProgress(bytes, total)
    }
}
