#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
typedef void N; 
N*cmark_parser_new(int);void cmark_parser_attach_syntax_extension(N*,N*);void cmark_parser_feed(N*,const char*,size_t);N*cmark_parser_finish(N*);char*cmark_render_html(N*,int,N*);N*cmark_parser_get_syntax_extensions(N*);void cmark_parser_free(N*);void cmark_node_free(N*);void cmark_gfm_core_extensions_ensure_registered(void);N*cmark_find_syntax_extension(const char*);
int main(int c,char**v){cmark_gfm_core_extensions_ensure_registered();N*t=cmark_find_syntax_extension("table");char*d[50];size_t l[50];for(int i=0;i<50;i++){char p[99];sprintf(p,"/tmp/cmf/md/%02d.md",i);FILE*f=fopen(p,"r");d[i]=malloc(99999);l[i]=fread(d[i],1,99999,f);fclose(f);}
for(int w=0;w<2;w++){struct timespec a,b;clock_gettime(CLOCK_MONOTONIC,&a);size_t tot=0;for(int i=0;i<6500;i++){N*p=cmark_parser_new(1<<9);cmark_parser_attach_syntax_extension(p,t);cmark_parser_feed(p,d[i%50],l[i%50]);N*r=cmark_parser_finish(p);char*h=cmark_render_html(r,0,cmark_parser_get_syntax_extensions(p));tot+=strlen(h);if(w){char q[99];sprintf(q,"/tmp/cmf/out/%d.html",i);FILE*f=fopen(q,"w");fwrite(h,1,strlen(h),f);fclose(f);}free(h);cmark_node_free(r);cmark_parser_free(p);}clock_gettime(CLOCK_MONOTONIC,&b);printf("cmark-gfm write=%d %zu bytes %.3f s\n",w,tot,(b.tv_sec-a.tv_sec)+(b.tv_nsec-a.tv_nsec)/1e9);}}
