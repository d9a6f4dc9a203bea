/// A list that fetches its pages as they are needed: `for try await` returns its items, `nextPage` whole pages.
///
/// You can iterate over it once, like a stream; another iteration needs a new list. It sends nothing before the first
/// item is requested. You can repeat a call after an error without losing an item.
public protocol PagedList<Element>: AsyncSequence, AnyObject, Sendable
where Element: Sendable, AsyncIterator == PagedIterator<Element> {
    /// One page of the platform's response.
    associatedtype Page: Sendable

    /// Fetches the next page; `nil` after the last page.
    func nextPage() async throws -> Page?

    /// Fetches the items of the next page; `nil` after the last page.
    func nextItems() async throws -> [Element]?

    /// The cursor of the next page; `nil` before the first page has been fetched and after the last page.
    var cursor: String? { get }
}

extension PagedList {
    public func makeAsyncIterator() -> PagedIterator<Element> {
        PagedIterator { try await self.nextItems() }
    }

    /// Returns all remaining items.
    public func collect() async throws -> [Element] {
        var all: [Element] = []
        while let items = try await nextItems() {
            all += items
        }
        return all
    }

    /// Returns the remaining pages.
    public var pages: Pages<Self> {
        Pages(list: self)
    }
}

/// Iterates over the items of a ``PagedList``.
public struct PagedIterator<Element: Sendable>: AsyncIteratorProtocol {
    private let fetch: @Sendable () async throws -> [Element]?
    private var items: ArraySlice<Element> = []

    init(fetch: @escaping @Sendable () async throws -> [Element]?) {
        self.fetch = fetch
    }

    public mutating func next() async throws -> Element? {
        while items.isEmpty {
            guard let fetched = try await fetch() else { return nil }
            items = fetched[...]
        }
        return items.removeFirst()
    }
}

/// The pages of a ``PagedList``.
public struct Pages<List: PagedList>: AsyncSequence, AsyncIteratorProtocol, Sendable {
    public typealias Element = List.Page

    let list: List

    public func makeAsyncIterator() -> Self {
        self
    }

    public func next() async throws -> List.Page? {
        try await list.nextPage()
    }
}
