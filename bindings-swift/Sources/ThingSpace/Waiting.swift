extension CampaignWatch: AsyncSequence, AsyncIteratorProtocol {
    public typealias Element = CampaignProgress

    public func makeAsyncIterator() -> CampaignWatch {
        self
    }
}

extension SoftwareV3 {
    /// Waits until a campaign has ended, and reports its progress after each poll.
    ///
    /// Check its status: a campaign that was rejected or cancelled has ended too. Cancelling the task, or
    /// throwing from `onProgress`, ends the wait and does not affect the campaign. After the deadline, the method throws
    /// ``ThingSpaceError/timeout(message:outcomeUnknown:facts:)``.
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
            throw ThingSpaceError.cancelled(
                message: "cancelled: the wait has ended", facts: ErrorFacts(code: "call.cancelled"))
        }
        return campaign
    }
}

extension RequestWatch: AsyncSequence, AsyncIteratorProtocol {
    public typealias Element = RequestProgress

    public func makeAsyncIterator() -> RequestWatch {
        self
    }
}

extension PendingRequest {
    /// Waits until the request is done, reports its progress at each change, and returns its result.
    ///
    /// Check its status: a request that failed is done too. The arguments are those of
    /// ``wait(deadline:pollInterval:expectedCallbacks:options:)``. Cancelling the task, or throwing from `onProgress`, ends the
    /// wait and does not affect the request.
    public func wait(
        deadline: Double? = nil, pollInterval: Double? = nil, expectedCallbacks: Int64? = nil, options: CallOptions? = nil,
        onProgress: (RequestProgress) async throws -> Void
    ) async throws -> RequestResult {
        let watch = watch(deadline: deadline, pollInterval: pollInterval, expectedCallbacks: expectedCallbacks, options: options)
        for try await progress in watch {
            try await onProgress(progress)
        }
        guard let result = try await watch.result() else {
            throw ThingSpaceError.cancelled(
                message: "cancelled: the wait has ended", facts: ErrorFacts(code: "call.cancelled"))
        }
        return result
    }
}
