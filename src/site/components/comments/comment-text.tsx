import { langOf, parseComment } from './parse-comment.ts';

/** A comment's words. Links lead elsewhere without our recommendation. */
export function CommentText({ text }: { text: string }) {
  const lang = langOf(text);
  return (
    <div class="comment-text" {...(lang === undefined ? {} : { lang })}>
      {parseComment(text).map(({ quoted, lines }) => {
        const words = lines.map((line, at) => (
          <>
            {at > 0 && <br />}
            {line.map((piece) =>
              typeof piece === 'string' ? (
                piece
              ) : (
                <a href={piece.href} rel="nofollow ugc noopener">
                  {piece.shown}
                </a>
              ),
            )}
          </>
        ));
        return quoted ? (
          <blockquote>
            <p>{words}</p>
          </blockquote>
        ) : (
          <p>{words}</p>
        );
      })}
    </div>
  );
}
