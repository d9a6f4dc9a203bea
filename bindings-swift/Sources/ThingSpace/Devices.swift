extension DeviceId: ExpressibleByStringLiteral {
    /// Creates an IMEI from a literal.
    public init(stringLiteral imei: String) {
        self = .imei(imei)
    }
}

extension DeviceId: CustomStringConvertible {
    /// The kind and the identifier, as in `imei:354658090353977`.
    public var description: String { "\(kind):\(id)" }
}

/// A device in a response, which has a property for each kind of identifier: `line.imei`.
public protocol IdentifiedDevice {
    /// The identifiers of the device.
    var deviceIds: [DeviceId] { get }
}

extension DeviceIdentifiers: IdentifiedDevice {}
extension DeviceInformation: IdentifiedDevice {}
extension AddedDevice: IdentifiedDevice {}
extension DeletedDevice: IdentifiedDevice {}
extension ConnectivityCallback: IdentifiedDevice {}

extension DeviceInformation {
    /// The state of the line, at the first carrier that has one.
    public var state: LineState? {
        carrierInformations.lazy.compactMap(\.state).first
    }

    /// The plan of the line, by its code, at the first carrier that has one.
    public var servicePlan: String? {
        carrierInformations.lazy.compactMap(\.servicePlan).first
    }
}

extension DeviceIdentifiers: ExpressibleByStringLiteral {
    /// Creates a device from a literal, its IMEI.
    public init(stringLiteral imei: String) {
        self = .imei(imei)
    }
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
