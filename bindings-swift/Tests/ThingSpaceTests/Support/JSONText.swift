import Foundation

/// A JSON value as compact text. Unlike `JSONSerialization`, it keeps the order of the members.
struct JSONText {
    private let bytes: ArraySlice<UInt8>

    /// Removes the whitespace between the tokens of a valid JSON document.
    init(_ document: Data) {
        var strings = StringScanner()
        let whitespace = Set(" \t\r\n".utf8)
        let compact: [UInt8] = document.filter { strings.isInString($0) || !whitespace.contains($0) }
        bytes = compact[...]
    }

    private init(bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
    }

    /// The compact encoding.
    var text: String {
        String(decoding: bytes, as: UTF8.self)
    }

    /// The elements of an array, or the members of an object, each as `"name":value`.
    var parts: [JSONText] {
        var parts: [JSONText] = []
        var strings = StringScanner()
        var depth = 0
        var start = bytes.startIndex + 1
        for index in bytes.indices {
            if strings.isInString(bytes[index]) { continue }
            switch bytes[index] {
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
            let isEnd = depth == 0 || depth == 1 && bytes[index] == UInt8(ascii: ",")
            if isEnd {
                if start < index { parts.append(JSONText(bytes: bytes[start..<index])) }
                start = index + 1
            }
        }
        return parts
    }

    /// The value of a member of an object.
    func member(_ name: String) -> JSONText? {
        let head = Array("\"\(name)\":".utf8)
        let found = parts.first { $0.bytes.starts(with: head) }
        return found.map { JSONText(bytes: $0.bytes.dropFirst(head.count)) }
    }
}

/// Follows the strings of a JSON document from byte to byte.
private struct StringScanner {
    private var isOpen = false
    private var isEscaped = false

    /// Whether the next byte belongs to a string, which includes its quotes.
    mutating func isInString(_ byte: UInt8) -> Bool {
        if !isOpen {
            isOpen = byte == UInt8(ascii: "\"")
            return isOpen
        }
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
            isOpen = false
        }
        return true
    }
}
