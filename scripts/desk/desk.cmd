@echo off
rem What a double click starts on Windows: it finds out what is missing before Node runs, and keeps the window open so
rem that its last words can be read. The code page comes first: behind it this file is read as UTF-8.
chcp 65001 >nul
title 工作台
cd /d "%~dp0..\.."

set "machine=%PROCESSOR_ARCHITECTURE%"
if defined PROCESSOR_ARCHITEW6432 set "machine=%PROCESSOR_ARCHITEW6432%"
if /i "%machine%"=="AMD64" goto known
if /i "%machine%"=="ARM64" goto known
echo 这台电脑的系统（%machine%）不能用工作台：只支持 64 位的 Windows（x64 和 arm64）。请换一台电脑，做好的内容可以拷过去接着用。
goto end

:known
where node >nul 2>nul
if errorlevel 1 (
  echo 这台电脑上没有 Node.js，工作台要靠它运行。
  echo 请从 https://nodejs.org/zh-cn/download 下载“长期支持（LTS）”的 64 位安装包装上；
  echo 那里打不开的，用 https://npmmirror.com/mirrors/node/ 里版本号最大、双数开头的一个。装好以后，再双击一次。
  goto end
)
node -e "process.exit(Number(process.versions.node.split('.')[0]) < 20 ? 1 : 0)"
if errorlevel 1 (
  echo 这台电脑上的 Node.js 太旧，工作台要 20 或更新的。
  echo 请从 https://nodejs.org/zh-cn/download 下载“长期支持（LTS）”的 64 位安装包装上，再双击一次。
  goto end
)
node scripts\run.mjs desk
if errorlevel 1 echo 工作台没有打开，原因见上面。

:end
echo.
pause
