import Foundation
import ThingSpace

/// The client calls `tokens` once for all waiting requests, on a separate thread, so it may block.
final class MyBackend: TokenProvider {
    func tokens(rejected: RejectedTokens) throws -> Tokens {
        struct TokenResponse: Decodable {
            let bearer: String
            let session: String
        }
        let data = try Data(contentsOf: URL(string: "https://backend.example.com/thingspace-tokens")!)
        let response = try JSONDecoder().decode(TokenResponse.self, from: data)
        return Tokens(bearer: response.bearer, session: response.session)
    }
}

func report(_ request: CampaignRequest) async throws {
    let client = try Client(tokenProvider: MyBackend(), account: "0642233522-00001")
    let campaign = try await client.softwareV3.scheduleCampaign(request)
    for try await device in client.softwareV3.listCampaignDevices(campaign.id) { print(device.status?.wire ?? "unknown") }
}
