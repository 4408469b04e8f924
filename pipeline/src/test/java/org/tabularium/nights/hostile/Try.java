package org.tabularium.nights.hostile;
import java.nio.file.*; import java.util.*; import java.io.*; import java.util.concurrent.*;
public final class Try {
  public static void main(String[] a) throws Exception {
    Path dir=Files.createDirectories(Path.of(a[0])); String filter=a.length>1?a[1]:".*";
    java.net.ServerSocket heard=new java.net.ServerSocket(0,50,java.net.InetAddress.getLoopbackAddress());
    java.util.concurrent.atomic.AtomicInteger calls=new java.util.concurrent.atomic.AtomicInteger();
    Thread.ofPlatform().daemon().start(()->{ while(true) try{ heard.accept().close(); calls.incrementAndGet(); }catch(IOException e){return;} });
    Process p=null; long before=0; BufferedReader in=null; Writer out=null;
    for (HostileFile f: HostileFiles.all(heard.getLocalPort())) {
      if(!f.name().matches(filter)) continue;
      Path file=HostileFiles.write(f,dir);
      if(p==null||!p.isAlive()){ p=new ProcessBuilder(System.getProperty("java.home")+"/bin/java","-Xmx"+System.getProperty("heap","512m"),"-XX:+ExitOnOutOfMemoryError","-XX:+UseSerialGC","-cp",System.getProperty("java.class.path"),"org.tabularium.nights.hostile.ReadingProcess").redirectError(ProcessBuilder.Redirect.appendTo(new File("/tmp/w/hostile-try.err"))).start(); in=p.inputReader(java.nio.charset.StandardCharsets.UTF_8); before=0; out=p.outputWriter(); }
      long t=System.nanoTime(); out.write(file+"\n"); out.flush();
      List<String> lines=new ArrayList<>(); long[] cpu={0};
      final BufferedReader r=in; final Process q=p;
      var fut=CompletableFuture.supplyAsync(()->{ try{ String l; while((l=r.readLine())!=null){ if(l.startsWith("END")) { cpu[0]=Long.parseLong(l.substring(4)); return "ok";} lines.add(l);} }catch(IOException e){} return "DIED"; });
      String how; try{ how=fut.get(Integer.getInteger("box",40),TimeUnit.SECONDS);}catch(TimeoutException e){ how="TIMEOUT"; 
         new ProcessBuilder("jstack",""+p.pid()).redirectOutput(new File("/tmp/w/hostile-stack-"+f.name()+".txt")).start().waitFor(20,TimeUnit.SECONDS); p.destroyForcibly(); p.waitFor(); }
      if(how.equals("DIED")){ p.waitFor(); how="DIED "+p.exitValue(); }
      long ms=cpu[0]-before; if(how.equals("ok")) before=cpu[0];
      boolean ok=how.equals("ok")&&match(f.expectations(),lines);
      System.out.printf("%s %6d ms %-34s %s %s%n", ok?"  ":"!!", ms, f.name(), how.equals("ok")?"":how, ok?"":"\n      GOT "+cut(lines)+"\n     WANT "+f.expected());
      if(a.length<=2) Files.delete(file);
    }
    System.out.println("calls "+calls.get());
    if(p!=null) p.destroy();
    System.exit(0);
  }
  static String cut(List<String> l){ String s=l.toString(); return s.length()>300?s.substring(0,300)+"…("+l.size()+")":s; }
  static boolean match(String[] want,List<String> got){ if(want.length!=got.size()) return false; for(int i=0;i<want.length;i++){ int c=want[i].indexOf(": "); String w=want[i]; String g=got.get(i); if(c<0? !g.equals(w): !(g.startsWith(w.substring(0,c+1))&&g.contains(w.substring(c+2)))) return false;} return true; }
}
