#!/bin/sh
# What a double click on desk.desktop starts, on 银河麒麟, 统信 and other Linux: it finds out what is missing before Node
# runs, and keeps the window open so that its last words can be read.
cd "$(dirname "$0")/../.." || exit 1

leave() {
  printf '%s\n' "$@" ''
  if [ -t 0 ]; then
    printf '按回车关掉这个窗口。'
    read -r _
  fi
  exit 1
}

case "$(uname -m)" in
  x86_64 | amd64 | aarch64 | arm64) ;;
  *) leave "这台电脑的处理器（$(uname -m)）不能用工作台：只支持 x64 和 arm64。请换一台电脑，做好的内容可以拷过去接着用。" ;;
esac

if ! command -v node >/dev/null 2>&1; then
  leave '这台电脑上没有 Node.js，工作台要靠它运行。' \
    '请从 https://nodejs.org/zh-cn/download 下载“长期支持（LTS）”的 64 位安装包装上；' \
    '那里打不开的，用 https://npmmirror.com/mirrors/node/ 里版本号最大、双数开头的一个。装好以后，再双击一次。'
fi

if ! node -e 'process.exit(Number(process.versions.node.split(".")[0]) < 20 ? 1 : 0)'; then
  leave "这台电脑上的 Node.js（$(node --version)）太旧，工作台要 20 或更新的。" \
    '请从 https://nodejs.org/zh-cn/download 下载“长期支持（LTS）”的 64 位安装包装上，再双击一次。'
fi

node scripts/run.mjs desk || leave '工作台没有打开，原因见上面。'
