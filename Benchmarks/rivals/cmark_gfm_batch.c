/* Makes HTML of many Markdown files in one process, as cmark-gfm does of one: cmark_gfm_batch FOLDER FILE... */
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *whole(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  fseek(file, 0, SEEK_END);
  *size = (size_t)ftell(file);
  rewind(file);
  char *text = malloc(*size + 1);
  if (!text || fread(text, 1, *size, file) != *size) return NULL;
  fclose(file);
  return text;
}

int main(int count, char **arguments) {
  cmark_gfm_core_extensions_ensure_registered();
  cmark_syntax_extension *table = cmark_find_syntax_extension("table");
  for (int index = 2; index < count; index++) {
    size_t size = 0;
    char *text = whole(arguments[index], &size);
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
    if (!text || !parser || !table) return 1;
    cmark_parser_attach_syntax_extension(parser, table);
    cmark_parser_feed(parser, text, size);
    cmark_node *document = cmark_parser_finish(parser);
    char *html = cmark_render_html(document, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser));
    const char *slash = strrchr(arguments[index], '/');
    char path[4096];
    snprintf(path, sizeof path, "%s/%s.html", arguments[1], slash ? slash + 1 : arguments[index]);
    FILE *out = fopen(path, "wb");
    if (!out || fputs(html, out) < 0 || fclose(out) != 0) return 1;
    free(html);
    cmark_node_free(document);
    cmark_parser_free(parser);
    free(text);
  }
  return 0;
}
