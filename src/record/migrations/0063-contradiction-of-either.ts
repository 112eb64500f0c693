/** A contradiction is asked for by either of its releases: its page says that the other language tells it otherwise. */
export const contradictionOfEither = [`create index contradiction_by_other on contradiction (other_key)`];
