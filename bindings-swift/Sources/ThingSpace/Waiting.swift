extension CampaignWatch: AsyncSequence, AsyncIteratorProtocol {
    public typealias Element = CampaignProgress

    public func makeAsyncIterator() -> CampaignWatch {
        self
    }
}

extension SoftwareV3 {
    /// Waits until a campaign has ended, whatever came of it, and tells after each look how far it is.
    ///
    /// Look at its status: a campaign that was refused or cancelled has ended too. Cancelling the task, or
    /// throwing from `onProgress`, stops the waiting and leaves the campaign alone. A deadline that passes
    /// is ``ThingSpaceError/timeout(message:outcomeUnknown:)``.
    public func waitForCampaign(
        _ campaignId: String, wait: WaitOptions? = nil, options: CallOptions? = nil,
        onProgress: (CampaignProgress) async throws -> Void
    ) async throws -> Campaign {
        var campaign: Campaign?
        for try await progress in watchCampaign(campaignId, wait: wait, options: options) {
            try await onProgress(progress)
            campaign = progress.campaign
        }
        guard let campaign else {
            throw ThingSpaceError.cancelled(message: "cancelled: the watch has ended")
        }
        return campaign
    }
}
