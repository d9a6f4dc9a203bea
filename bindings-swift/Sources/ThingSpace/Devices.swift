extension DeviceId {
    /// An IMEI: 15 digits, the last a check digit.
    public static func imei(_ id: String) -> DeviceId { DeviceId(id: id, kind: .imei) }

    /// An ICCID, of the SIM: 18 to 20 digits, the last a check digit.
    public static func iccid(_ id: String) -> DeviceId { DeviceId(id: id, kind: .iccid) }

    /// An EID, of an eUICC: 32 digits.
    public static func eid(_ id: String) -> DeviceId { DeviceId(id: id, kind: .eid) }

    /// An MDN, the phone number: 10 digits.
    public static func mdn(_ id: String) -> DeviceId { DeviceId(id: id, kind: .mdn) }
}

extension DeviceIdentifiers: ExpressibleByArrayLiteral {
    /// Creates an entry from the identifiers of one device: `[.imei("354658090353977"), .iccid("89148000000800139702")]`.
    public init(arrayLiteral deviceIds: DeviceId...) {
        self.init(deviceIds: deviceIds)
    }
}

extension Sequence where Element == DeviceId {
    /// Returns the identifier of a kind, if there is one: `device.deviceIds.id(.imei)`.
    public func id(_ kind: DeviceIdKind) -> String? {
        first { $0.kind == kind }?.id
    }
}
